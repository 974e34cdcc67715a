namespace Takan.Evidence.Zip;

/// <summary>Which fault a differing field of a header is.</summary>
internal static class HeaderFields
{
    // (first byte after the field, fault), in the order of APPNOTE 4.3.7 and 4.3.12.
    public static readonly (int End, ZipFault Fault)[] Local =
    [
        (4, ZipFault.Signature), (6, ZipFault.Version), (8, ZipFault.Flags), (10, ZipFault.Compressed), (14, ZipFault.Times),
        (18, ZipFault.Checksum), (26, ZipFault.Sizes), (28, ZipFault.NamesDisagree), (30, ZipFault.ExtraField),
    ];

    public static readonly (int End, ZipFault Fault)[] Central =
    [
        (4, ZipFault.Signature), (8, ZipFault.Version), (10, ZipFault.Flags), (12, ZipFault.Compressed), (16, ZipFault.Times),
        (20, ZipFault.Checksum), (28, ZipFault.Sizes), (30, ZipFault.NamesDisagree), (32, ZipFault.ExtraField),
        (34, ZipFault.Comment), (42, ZipFault.Attributes), (46, ZipFault.BytesBetween),
    ];

    /// <summary>Compares two headers of one length, field by field.</summary>
    /// <exception cref="ZipFaultException">They differ.</exception>
    public static void RequireEqual(
        ReadOnlySpan<byte> actual, ReadOnlySpan<byte> expected, (int End, ZipFault Fault)[] fields, string name)
    {
        var faults = new List<ZipFault>();
        var start = 0;
        foreach (var (end, fault) in fields)
        {
            if (!actual[start..end].SequenceEqual(expected[start..end])) faults.Add(fault);
            start = end;
        }
        var nameEnd = start + name.Length;
        if (!actual[start..nameEnd].SequenceEqual(expected[start..nameEnd])) faults.Add(ZipFault.NamesDisagree);
        if (!actual[nameEnd..].SequenceEqual(expected[nameEnd..])) faults.Add(ZipFault.ExtraField);
        if (faults.Count > 0) throw new ZipFaultException(faults, name);
    }
}
