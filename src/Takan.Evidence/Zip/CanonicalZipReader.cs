namespace Takan.Evidence.Zip;

/// <summary>
/// Reads a zip and refuses any that the canonical writer would not have written, byte for byte:
/// the directory is read, all headers are written anew from it and compared.
/// </summary>
internal sealed class CanonicalZipReader
{
    private const long LargestDirectoryBytes = 256L * 1024 * 1024;

    private readonly Stream source;

    private CanonicalZipReader(Stream source, IReadOnlyList<ZipEntry> entries)
    {
        this.source = source;
        Entries = entries;
    }

    public IReadOnlyList<ZipEntry> Entries { get; }

    /// <param name="source">Seekable; stays open and belongs to the reader from now on.</param>
    /// <exception cref="ZipFaultException">Any deviation, by its name.</exception>
    public static CanonicalZipReader Open(Stream source)
    {
        var end = EndRecord.Read(source);
        var directory = ReadAt(source, end.DirectoryOffset, end.DirectoryBytes);
        var entries = Directory(directory);
        RequireNames(entries);
        RequireLayout(source, entries, end.DirectoryOffset);
        var written = ZipFormat.End(entries.Count, end.DirectoryBytes, end.DirectoryOffset);
        var tail = end.DirectoryOffset + end.DirectoryBytes;
        if (!ReadAt(source, tail, source.Length - tail).AsSpan().SequenceEqual(written)) throw new ZipFaultException(ZipFault.EndRecord, "");
        return new(source, entries);
    }

    public Task<ContentDigests> DigestAsync(ZipEntry entry, CancellationToken cancel)
    {
        source.Position = entry.ContentOffset;
        return ContentPass.RunAsync(source, entry.Bytes, withSm3: true, target: null, cancel);
    }

    public byte[] ReadAll(ZipEntry entry) => ReadAt(source, entry.ContentOffset, entry.Bytes);

    internal static byte[] ReadAt(Stream source, long offset, long bytes)
    {
        if (offset < 0 || bytes < 0 || bytes > LargestDirectoryBytes || offset > source.Length - bytes)
            throw new ZipFaultException(ZipFault.Truncated, "");
        var buffer = new byte[bytes];
        source.Position = offset;
        source.ReadExactly(buffer);
        return buffer;
    }

    private static List<ZipEntry> Directory(ReadOnlySpan<byte> directory)
    {
        var entries = new List<ZipEntry>();
        while (directory.Length > 0)
        {
            var entry = CentralRecord.Read(directory, out var length);
            HeaderFields.RequireEqual(directory[..length], ZipFormat.CentralHeader(entry), HeaderFields.Central, entry.Name);
            entries.Add(entry);
            directory = directory[length..];
        }
        return entries;
    }

    private static void RequireNames(List<ZipEntry> entries)
    {
        var previous = "";
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in entries)
        {
            if (!ZipName.IsAllowed(entry.Name)) throw new ZipFaultException(ZipFault.NameNotAllowed, entry.Name);
            if (string.CompareOrdinal(previous, entry.Name) >= 0) throw new ZipFaultException(ZipFault.NamesUnsorted, entry.Name);
            if (!seen.Add(entry.Name)) throw new ZipFaultException(ZipFault.NameNotAllowed, entry.Name);
            previous = entry.Name;
        }
    }

    private static void RequireLayout(Stream source, List<ZipEntry> entries, long directoryOffset)
    {
        var position = 0L;
        foreach (var entry in entries)
        {
            if (entry.Offset != position) throw new ZipFaultException(ZipFault.BytesBetween, entry.Name);
            var expected = ZipFormat.LocalHeader(entry);
            HeaderFields.RequireEqual(ReadAt(source, position, expected.Length), expected, HeaderFields.Local, entry.Name);
            position = entry.End;
        }
        if (position != directoryOffset) throw new ZipFaultException(ZipFault.BytesBetween, "");
    }
}
