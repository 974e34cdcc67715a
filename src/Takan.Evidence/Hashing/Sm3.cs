using System.Security.Cryptography;

namespace Takan.Evidence.Hashing;

/// <summary>SM3 (GB/T 32905-2016), fed piece by piece. Not thread-safe.</summary>
public sealed unsafe class Sm3 : IDisposable
{
    private readonly DigestContext context;

    public Sm3()
    {
        var type = LibCrypto.EVP_get_digestbyname("sm3");
        if (type == 0) throw new CryptographicException("This OpenSSL knows no SM3");
        context = LibCrypto.EVP_MD_CTX_new();
        Check(LibCrypto.EVP_DigestInit_ex(context, type, 0));
    }

    public static byte[] HashData(ReadOnlySpan<byte> data)
    {
        using var sm3 = new Sm3();
        sm3.Append(data);
        return sm3.Finish();
    }

    public void Append(ReadOnlySpan<byte> data)
    {
        fixed (byte* start = data) Check(LibCrypto.EVP_DigestUpdate(context, start, (nuint)data.Length));
    }

    /// <summary>The 32 bytes. Nothing can be appended afterwards.</summary>
    public byte[] Finish()
    {
        var digest = new byte[Digest.Size];
        uint length;
        fixed (byte* start = digest) Check(LibCrypto.EVP_DigestFinal_ex(context, start, &length));
        return digest;
    }

    public void Dispose() => context.Dispose();

    private static void Check(int answer)
    {
        if (answer != 1) throw new CryptographicException("OpenSSL refused an SM3 call");
    }
}
