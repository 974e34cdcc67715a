using System.Buffers.Binary;
using System.Text;

namespace Takan.Evidence.Zip;

/// <summary>Reads one record of the central directory; whether it is canonical is for the caller to compare.</summary>
internal static class CentralRecord
{
    public static ZipEntry Read(ReadOnlySpan<byte> directory, out int length)
    {
        Require(directory.Length >= ZipFormat.CentralFixedBytes, ZipFault.Truncated);
        Require(BinaryPrimitives.ReadUInt32LittleEndian(directory) == ZipFormat.CentralSignature, ZipFault.Signature);
        var nameBytes = BinaryPrimitives.ReadUInt16LittleEndian(directory[28..]);
        var extraBytes = BinaryPrimitives.ReadUInt16LittleEndian(directory[30..]);
        length = ZipFormat.CentralFixedBytes + nameBytes + extraBytes;
        Require(BinaryPrimitives.ReadUInt16LittleEndian(directory[32..]) == 0, ZipFault.Comment);
        Require(directory.Length >= length, ZipFault.Truncated);

        var name = Encoding.Latin1.GetString(directory.Slice(ZipFormat.CentralFixedBytes, nameBytes));
        var size = BinaryPrimitives.ReadUInt32LittleEndian(directory[24..]);
        var offset = BinaryPrimitives.ReadUInt32LittleEndian(directory[42..]);
        var extra = directory[(ZipFormat.CentralFixedBytes + nameBytes)..length];
        var (bytes, start) = Long(size, offset, extra, name);
        return new(name, BinaryPrimitives.ReadUInt32LittleEndian(directory[16..]), bytes, start);
    }

    private static (long Bytes, long Offset) Long(uint size, uint offset, ReadOnlySpan<byte> extra, string name)
    {
        var sizes = size == ZipFormat.Full ? 16 : 0;
        var needed = sizes + (offset == ZipFormat.Full ? 8 : 0);
        if (extra.Length != (needed > 0 ? needed + 4 : 0)) throw new ZipFaultException(ZipFault.ExtraField, name);
        var bytes = sizes > 0 ? BinaryPrimitives.ReadInt64LittleEndian(extra[4..]) : size;
        var start = needed > sizes ? BinaryPrimitives.ReadInt64LittleEndian(extra[(4 + sizes)..]) : offset;
        if (bytes < 0 || start < 0) throw new ZipFaultException(ZipFault.Sizes, name);
        return (bytes, start);
    }

    private static void Require(bool holds, ZipFault fault)
    {
        if (!holds) throw new ZipFaultException(fault, "");
    }
}
