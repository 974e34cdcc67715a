namespace Takan.Evidence.Zip;

/// <summary>How a file differs from the canonical zip. Each has its name in the documentation.</summary>
public enum ZipFault
{
    /// <summary>The file ends too early, or is no zip at all.</summary>
    Truncated,

    /// <summary>The last bytes are not a bare end record: something was appended, or a comment added.</summary>
    EndRecord,

    /// <summary>A record does not start with its signature.</summary>
    Signature,

    /// <summary>A version field.</summary>
    Version,

    /// <summary>A flag is set: encryption, streaming or others.</summary>
    Flags,

    /// <summary>An entry is compressed.</summary>
    Compressed,

    /// <summary>A time other than 1980-01-01 00:00.</summary>
    Times,

    /// <summary>A checksum that differs between the two headers.</summary>
    Checksum,

    /// <summary>A size that differs between the two headers.</summary>
    Sizes,

    /// <summary>A name that differs between the two headers, or its length.</summary>
    NamesDisagree,

    /// <summary>An extra field that is not needed.</summary>
    ExtraField,

    /// <summary>A comment on an entry.</summary>
    Comment,

    /// <summary>Disk numbers or file attributes.</summary>
    Attributes,

    /// <summary>Bytes between entries, or entries that overlap.</summary>
    BytesBetween,

    /// <summary>Entries are not in ASCII order, or one stands twice.</summary>
    NamesUnsorted,

    /// <summary>A name that not every system can hold.</summary>
    NameNotAllowed,
}

/// <summary>The file is not a canonical zip.</summary>
/// <param name="faults">At least one; several when one header differs in several fields.</param>
/// <param name="subject">The entry concerned, empty for the file as a whole.</param>
public sealed class ZipFaultException(IReadOnlyList<ZipFault> faults, string subject) : Exception($"{string.Join(", ", faults)}: {subject}")
{
    public ZipFaultException(ZipFault fault, string subject)
        : this([fault], subject)
    {
    }

    public IReadOnlyList<ZipFault> Faults { get; } = faults;

    public string Subject { get; } = subject;
}
