using System.Buffers.Binary;
using System.Text;

namespace Takan.Evidence.Zip;

/// <summary>
/// The one way to write a list of entries as zip: stored, the earliest time that zip knows, no flags, no comments, and the
/// zip64 field exactly where a number does not fit. Given the entries, every byte of every header is determined.
/// </summary>
internal static class ZipFormat
{
    public const uint LocalSignature = 0x04034b50;
    public const uint CentralSignature = 0x02014b50;
    public const uint End64Signature = 0x06064b50;
    public const uint Locator64Signature = 0x07064b50;
    public const uint EndSignature = 0x06054b50;

    public const int LocalFixedBytes = 30;
    public const int CentralFixedBytes = 46;
    public const int EndBytes = 22;
    public const int Locator64Bytes = 20;
    public const int End64Bytes = 56;

    /// <summary>A 32-bit field with this value says: look in the zip64 field.</summary>
    public const uint Full = uint.MaxValue;

    private const ushort FullCount = ushort.MaxValue;
    private const ushort Plain = 20;
    private const ushort Zip64 = 45;
    private const ushort FirstOfJanuary1980 = 0x0021;

    public static byte[] LocalHeader(ZipEntry entry)
    {
        var big = entry.Bytes >= Full;
        var header = new FieldWriter()
            .U32(LocalSignature).U16(big ? Zip64 : Plain).U16(0).U16(0).U16(0).U16(FirstOfJanuary1980)
            .U32(entry.Crc).U32(Short(entry.Bytes)).U32(Short(entry.Bytes))
            .U16(entry.Name.Length).U16(big ? 20 : 0).Text(entry.Name);
        if (big) header.U16(1).U16(16).U64(entry.Bytes).U64(entry.Bytes);
        return header.ToArray();
    }

    public static byte[] CentralHeader(ZipEntry entry)
    {
        var bigSize = entry.Bytes >= Full;
        var bigOffset = entry.Offset >= Full;
        var extra = (bigSize ? 16 : 0) + (bigOffset ? 8 : 0);
        var header = new FieldWriter()
            .U32(CentralSignature).U16(Plain).U16(extra > 0 ? Zip64 : Plain).U16(0).U16(0).U16(0).U16(FirstOfJanuary1980)
            .U32(entry.Crc).U32(Short(entry.Bytes)).U32(Short(entry.Bytes))
            .U16(entry.Name.Length).U16(extra > 0 ? extra + 4 : 0).U16(0).U16(0).U16(0).U32(0).U32(Short(entry.Offset))
            .Text(entry.Name);
        if (extra > 0) header.U16(1).U16(extra);
        if (bigSize) header.U64(entry.Bytes).U64(entry.Bytes);
        if (bigOffset) header.U64(entry.Offset);
        return header.ToArray();
    }

    /// <summary>What follows the central directory.</summary>
    public static byte[] End(int count, long directoryBytes, long directoryOffset)
    {
        var end = new FieldWriter();
        if (count >= FullCount || directoryBytes >= Full || directoryOffset >= Full)
        {
            end.U32(End64Signature).U64(End64Bytes - 12).U16(Zip64).U16(Zip64).U32(0).U32(0)
                .U64(count).U64(count).U64(directoryBytes).U64(directoryOffset)
                .U32(Locator64Signature).U32(0).U64(directoryOffset + directoryBytes).U32(1);
        }
        var shortCount = Math.Min(count, FullCount);
        return end
            .U32(EndSignature).U16(0).U16(0).U16(shortCount).U16(shortCount)
            .U32(Short(directoryBytes)).U32(Short(directoryOffset)).U16(0)
            .ToArray();
    }

    private static uint Short(long number) => (uint)Math.Min(number, Full);

    private sealed class FieldWriter
    {
        private readonly List<byte> bytes = [];

        public FieldWriter U16(int value)
        {
            Span<byte> field = stackalloc byte[2];
            BinaryPrimitives.WriteUInt16LittleEndian(field, (ushort)value);
            bytes.AddRange(field);
            return this;
        }

        public FieldWriter U32(uint value)
        {
            Span<byte> field = stackalloc byte[4];
            BinaryPrimitives.WriteUInt32LittleEndian(field, value);
            bytes.AddRange(field);
            return this;
        }

        public FieldWriter U64(long value)
        {
            Span<byte> field = stackalloc byte[8];
            BinaryPrimitives.WriteInt64LittleEndian(field, value);
            bytes.AddRange(field);
            return this;
        }

        public FieldWriter Text(string value)
        {
            bytes.AddRange(Encoding.ASCII.GetBytes(value));
            return this;
        }

        public byte[] ToArray() => [.. bytes];
    }
}
