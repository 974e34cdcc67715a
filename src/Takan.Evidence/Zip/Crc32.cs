using System.Buffers.Binary;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Takan.Evidence.Zip;

/// <summary>
/// CRC-32 as zip wants it. It proves nothing, but every byte passes through it, so it must not be slower than SHA-256:
/// folding by carry-less multiplication where the processor can (Gopal et al., Intel 2009), a table elsewhere.
/// </summary>
internal struct Crc32
{
    private const int FoldBytes = 64;

    // x^(4·128±32) and x^(128±32) modulo the polynomial, bit-reflected.
    private static readonly Vector128<ulong> FoldByFour = Vector128.Create(0x154442bd4UL, 0x1c6e41596UL);
    private static readonly Vector128<ulong> FoldByOne = Vector128.Create(0x1751997d0UL, 0x0ccaa009eUL);
    private static readonly uint[] Table = [.. Enumerable.Range(0, 256).Select(TableEntry)];

    private uint register = uint.MaxValue;

    public Crc32()
    {
    }

    public readonly uint Value => ~register;

    public static uint Of(ReadOnlySpan<byte> data)
    {
        var crc = new Crc32();
        crc.Append(data);
        return crc.Value;
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        if (Pclmulqdq.IsSupported && data.Length >= 2 * FoldBytes)
        {
            var whole = data.Length - (data.Length % 16);
            register = Fold(register, data[..whole]);
            data = data[whole..];
        }
        register = ByTable(register, data);
    }

    private static uint ByTable(uint register, ReadOnlySpan<byte> data)
    {
        foreach (var b in data) register = Table[(byte)(register ^ b)] ^ (register >> 8);
        return register;
    }

    // Reduces the data to 16 bytes that have the same remainder, which the table then finishes.
    private static uint Fold(uint register, ReadOnlySpan<byte> data)
    {
        var blocks = MemoryMarshal.Cast<byte, Vector128<ulong>>(data);
        var a = blocks[0] ^ Vector128.CreateScalar(register).AsUInt64();
        var (b, c, d) = (blocks[1], blocks[2], blocks[3]);
        blocks = blocks[4..];
        for (; blocks.Length >= 4; blocks = blocks[4..])
        {
            a = Step(a, FoldByFour) ^ blocks[0];
            b = Step(b, FoldByFour) ^ blocks[1];
            c = Step(c, FoldByFour) ^ blocks[2];
            d = Step(d, FoldByFour) ^ blocks[3];
        }
        a = Step(Step(Step(a, FoldByOne) ^ b, FoldByOne) ^ c, FoldByOne) ^ d;
        foreach (var block in blocks) a = Step(a, FoldByOne) ^ block;

        Span<byte> rest = stackalloc byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(rest, a[0]);
        BinaryPrimitives.WriteUInt64LittleEndian(rest[8..], a[1]);
        return ByTable(0, rest);
    }

    private static Vector128<ulong> Step(Vector128<ulong> value, Vector128<ulong> keys) =>
        Pclmulqdq.CarrylessMultiply(value, keys, 0x00) ^ Pclmulqdq.CarrylessMultiply(value, keys, 0x11);

    private static uint TableEntry(int index)
    {
        var entry = (uint)index;
        for (var bit = 0; bit < 8; bit++) entry = (entry & 1) == 0 ? entry >> 1 : (entry >> 1) ^ 0xedb88320;
        return entry;
    }
}
