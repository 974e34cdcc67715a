using System.Formats.Asn1;
using System.Globalization;
using System.Numerics;

namespace Takan.Evidence.Signing;

/// <summary>
/// The one encoding of an ECDSA signature that we write and accept: DER, with the smaller of the two values of s.
/// Otherwise anybody could turn a valid signature into a second valid one, and bytes of a sealed package would change unseen.
/// </summary>
internal static class Signature
{
    private static readonly BigInteger Order = BigInteger.Parse(
        "0ffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551", NumberStyles.HexNumber, CultureInfo.InvariantCulture);

    public static byte[] Canonical(byte[] der)
    {
        var (r, s) = Read(der);
        return Write(r, s > Order / 2 ? Order - s : s);
    }

    public static bool IsCanonical(byte[] der)
    {
        try
        {
            return Canonical(der).AsSpan().SequenceEqual(der);
        }
        catch (AsnContentException)
        {
            return false;
        }
    }

    private static (BigInteger R, BigInteger S) Read(byte[] der)
    {
        var reader = new AsnReader(der, AsnEncodingRules.DER);
        var sequence = reader.ReadSequence();
        reader.ThrowIfNotEmpty();
        var pair = (sequence.ReadInteger(), sequence.ReadInteger());
        sequence.ThrowIfNotEmpty();
        return pair;
    }

    private static byte[] Write(BigInteger r, BigInteger s)
    {
        var writer = new AsnWriter(AsnEncodingRules.DER);
        using (writer.PushSequence())
        {
            writer.WriteInteger(r);
            writer.WriteInteger(s);
        }
        return writer.Encode();
    }
}
