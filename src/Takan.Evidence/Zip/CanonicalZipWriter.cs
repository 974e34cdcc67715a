using System.Buffers.Binary;

namespace Takan.Evidence.Zip;

/// <summary>Writes entries, given in ASCII order, into a seekable stream that starts empty.</summary>
internal sealed class CanonicalZipWriter(Stream target)
{
    private const int CrcPosition = 14;

    private readonly List<ZipEntry> entries = [];

    /// <param name="bytes">The content's length; more or less of it is an error.</param>
    public async Task<ContentDigests> AddAsync(string name, long bytes, Stream content, bool withSm3, CancellationToken cancel)
    {
        if (!ZipName.IsAllowed(name)) throw new ZipFaultException(ZipFault.NameNotAllowed, name);
        if (entries.Count > 0 && string.CompareOrdinal(entries[^1].Name, name) >= 0)
            throw new ZipFaultException(ZipFault.NamesUnsorted, name);

        var offset = target.Position;
        target.Write(ZipFormat.LocalHeader(new(name, 0, bytes, offset)));
        var digests = await ContentPass.RunAsync(content, bytes, withSm3, target, cancel);
        if (content.ReadByte() >= 0) throw new InvalidDataException($"{name} is longer than {bytes} bytes");
        WriteCrc(offset, digests.Crc);
        entries.Add(new(name, digests.Crc, bytes, offset));
        return digests;
    }

    public void Finish()
    {
        var directory = target.Position;
        foreach (var entry in entries) target.Write(ZipFormat.CentralHeader(entry));
        target.Write(ZipFormat.End(entries.Count, target.Position - directory, directory));
    }

    // Known only after the content went by.
    private void WriteCrc(long offset, uint crc)
    {
        Span<byte> field = stackalloc byte[4];
        BinaryPrimitives.WriteUInt32LittleEndian(field, crc);
        var end = target.Position;
        target.Position = offset + CrcPosition;
        target.Write(field);
        target.Position = end;
    }
}
