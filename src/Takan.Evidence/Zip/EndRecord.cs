using System.Buffers.Binary;

namespace Takan.Evidence.Zip;

/// <summary>Where the central directory lies, as the very last bytes of the file say.</summary>
internal readonly record struct EndRecord(long DirectoryBytes, long DirectoryOffset)
{
    public static EndRecord Read(Stream source)
    {
        if (source.Length < ZipFormat.EndBytes) throw new ZipFaultException(ZipFault.Truncated, "");
        var end = CanonicalZipReader.ReadAt(source, source.Length - ZipFormat.EndBytes, ZipFormat.EndBytes);
        if (BinaryPrimitives.ReadUInt32LittleEndian(end) != ZipFormat.EndSignature) throw new ZipFaultException(ZipFault.EndRecord, "");
        var bytes = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(12));
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(end.AsSpan(16));
        var isLong = bytes == ZipFormat.Full || offset == ZipFormat.Full
            || BinaryPrimitives.ReadUInt16LittleEndian(end.AsSpan(8)) == ushort.MaxValue;
        var record = isLong ? ReadLong(source) : new(bytes, offset);
        if (record.DirectoryBytes > source.Length || record.DirectoryOffset > source.Length - record.DirectoryBytes)
            throw new ZipFaultException(ZipFault.EndRecord, "");
        return record;
    }

    private static EndRecord ReadLong(Stream source)
    {
        const int tail = ZipFormat.End64Bytes + ZipFormat.Locator64Bytes + ZipFormat.EndBytes;
        if (source.Length < tail) throw new ZipFaultException(ZipFault.EndRecord, "");
        var end = CanonicalZipReader.ReadAt(source, source.Length - tail, ZipFormat.End64Bytes);
        var bytes = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(40));
        var offset = BinaryPrimitives.ReadInt64LittleEndian(end.AsSpan(48));
        return bytes < 0 || offset < 0 ? throw new ZipFaultException(ZipFault.EndRecord, "") : new(bytes, offset);
    }
}
