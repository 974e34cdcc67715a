using System.Formats.Asn1;
using System.Numerics;
using System.Security.Cryptography;
using Takan.Evidence.Signing;

namespace Takan.Evidence.Tests.Signing;

public sealed class SigningKeyTests
{
    private static readonly byte[] Document = [.. "{\"type\":\"test\"}"u8];

    [Fact]
    public void Sign_ThenVerify_Holds()
    {
        using var key = SigningKey.Create();
        using var restored = SigningKey.FromPkcs8(key.ExportPkcs8());

        Assert.True(restored.Public.Verify(Document, key.Sign(Document)));
        Assert.Equal(key.Fingerprint, restored.Fingerprint);
    }

    [Fact]
    public void Verify_AnotherDocumentOrKey_Fails()
    {
        using var key = SigningKey.Create();
        using var other = SigningKey.Create();

        Assert.False(key.Public.Verify("{}"u8, key.Sign(Document)));
        Assert.False(other.Public.Verify(Document, key.Sign(Document)));
    }

    // ECDSA lets anyone replace s by n - s; a sealed byte must not change unseen.
    [Fact]
    public void Verify_TheMirroredSignature_Fails()
    {
        using var key = SigningKey.Create();
        var order = new BigInteger(Convert.FromHexString("ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551"), isUnsigned: true, isBigEndian: true);
        var pair = new AsnReader(key.Sign(Document), AsnEncodingRules.DER).ReadSequence();
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(pair.ReadInteger());
            writer.WriteInteger(order - pair.ReadInteger());
        }

        Assert.False(key.Public.Verify(Document, writer.Encode()));
    }

    [Fact]
    public void FromSubjectPublicKeyInfo_AnotherCurve_IsRefused()
    {
        using var other = ECDsa.Create(ECCurve.NamedCurves.nistP384);

        Assert.Throws<CryptographicException>(() => VerifyingKey.FromSubjectPublicKeyInfo(other.ExportSubjectPublicKeyInfo()));
    }

    [Fact]
    public void Fingerprint_OnPaper_IsTenGroupsOfFour()
    {
        using var key = SigningKey.Create();
        var paper = key.Fingerprint.Paper;

        Assert.Matches("^[0-9A-F]{4}( [0-9A-F]{4}){9}$", paper);
        Assert.True(key.Fingerprint.Matches(paper));
        Assert.True(key.Fingerprint.Matches(paper.Replace(' ', '-').ToLowerInvariant()));
        Assert.True(key.Fingerprint.Matches(key.Fingerprint.KeyId));
    }

    [Theory]
    [InlineData("")]
    [InlineData("3F2A")]
    [InlineData("zz")]
    public void Fingerprint_AFragment_MatchesNothing(string text)
    {
        using var key = SigningKey.Create();

        Assert.False(key.Fingerprint.Matches(text));
        Assert.False(key.Fingerprint.Matches(key.Fingerprint.KeyId[..39]));
    }
}
