using System.Text;
using Takan.Evidence.Zip;

namespace Takan.Evidence.Tests.Zip;

public sealed class Crc32Tests
{
    [Fact]
    public void Of_TheCheckValue() => Assert.Equal(0xcbf43926, Crc32.Of(Encoding.ASCII.GetBytes("123456789")));

    [Fact]
    public void Of_EveryLength_EqualsBitByBit()
    {
        var data = new byte[700];
        for (var i = 0; i < data.Length; i++) data[i] = (byte)(i * i + 13);
        for (var length = 0; length <= data.Length; length++) Assert.Equal(BitByBit(data.AsSpan(0, length)), Crc32.Of(data.AsSpan(0, length)));
    }

    [Fact]
    public void Append_InPieces_EqualsTheWhole()
    {
        var data = Enumerable.Range(0, 100_000).Select(i => (byte)(i * 7)).ToArray();
        var crc = new Crc32();
        crc.Append(data.AsSpan(0, 17));
        crc.Append(data.AsSpan(17, 50_000));
        crc.Append(data.AsSpan(50_017));

        Assert.Equal(BitByBit(data), crc.Value);
    }

    private static uint BitByBit(ReadOnlySpan<byte> data)
    {
        var register = uint.MaxValue;
        foreach (var b in data)
        {
            register ^= b;
            for (var bit = 0; bit < 8; bit++) register = (register & 1) == 0 ? register >> 1 : (register >> 1) ^ 0xedb88320;
        }
        return ~register;
    }
}
