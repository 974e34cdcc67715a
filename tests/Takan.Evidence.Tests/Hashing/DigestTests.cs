using System.Text;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Tests.Hashing;

public sealed class DigestTests
{
    // GB/T 32905-2016, appendix A; FIPS 180-4.
    [Theory]
    [InlineData("abc", "66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")]
    [InlineData(
        "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd",
        "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732", "625b41490b883891943c5fa54ad45d7c900b9b6e91e159334e320b1f5215a209")]
    public void Of_StandardVectors(string text, string sm3, string sha256)
    {
        var digests = Digests.Of(Encoding.ASCII.GetBytes(text));

        Assert.Equal(sm3, digests.Sm3.Hex);
        Assert.Equal(sha256, digests.Sha256.Hex);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(262_144)]
    [InlineData(3_000_001)]
    public async Task OfAsync_InPieces_EqualsTheWhole(int length)
    {
        var data = new byte[length];
        for (var i = 0; i < length; i++) data[i] = (byte)(i * 31);

        Assert.Equal(Digests.Of(data), await Digests.OfAsync(new MemoryStream(data)));
    }

    [Theory]
    [InlineData("")]
    [InlineData("BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD")]
    [InlineData("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015a")]
    public void TryParse_AnythingButLowerHex_IsRefused(string text) => Assert.False(Digest.TryParse(text, out _));

    [Fact]
    public void Default_IsZero() => Assert.Equal(Digest.Zero, default);
}
