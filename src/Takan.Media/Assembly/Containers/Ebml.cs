using System.Buffers.Binary;
using System.Text;

namespace Takan.Media.Assembly;

/// <summary>Elements of EBML (RFC 8794): id, size, content.</summary>
internal static class Ebml
{
    public static byte[] Element(uint id, params ReadOnlySpan<byte> content) => [.. Id(id), .. Size(content.Length), .. content];

    public static byte[] Element(uint id, params byte[][] children) => Element(id, children.SelectMany(child => child).ToArray().AsSpan());

    public static byte[] Unsigned(uint id, ulong value)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, value);
        var zeros = Math.Min(7, bytes.TakeWhile(part => part == 0).Count());
        return Element(id, bytes.AsSpan(zeros));
    }

    public static byte[] Float(uint id, float value)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteSingleBigEndian(bytes, value);
        return Element(id, bytes.AsSpan());
    }

    public static byte[] Text(uint id, string value) => Element(id, Encoding.UTF8.GetBytes(value).AsSpan());

    public static byte[] UnknownSize(uint id) => [.. Id(id), 0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF];

    private static byte[] Id(uint id)
    {
        var bytes = new byte[4];
        BinaryPrimitives.WriteUInt32BigEndian(bytes, id);
        return bytes.AsSpan().TrimStart((byte)0).ToArray();
    }

    private static byte[] Size(int size)
    {
        var bytes = new byte[8];
        BinaryPrimitives.WriteUInt64BigEndian(bytes, 0x0100000000000000 + (ulong)size);
        return bytes;
    }
}
