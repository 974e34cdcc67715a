using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Takan.Evidence.Hashing;

/// <summary>The system's OpenSSL 3: .NET offers no SM3. Every function answers 1 for success.</summary>
internal static unsafe partial class LibCrypto
{
    private const string Library = "libcrypto.so.3";

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial nint EVP_get_digestbyname(string name);

    [LibraryImport(Library)]
    internal static partial DigestContext EVP_MD_CTX_new();

    [LibraryImport(Library)]
    internal static partial void EVP_MD_CTX_free(nint context);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestInit_ex(DigestContext context, nint type, nint engine);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestUpdate(DigestContext context, byte* data, nuint length);

    [LibraryImport(Library)]
    internal static partial int EVP_DigestFinal_ex(DigestContext context, byte* digest, uint* length);
}

/// <summary>An EVP_MD_CTX, freed with its owner.</summary>
internal sealed class DigestContext() : SafeHandleZeroOrMinusOneIsInvalid(ownsHandle: true)
{
    protected override bool ReleaseHandle()
    {
        LibCrypto.EVP_MD_CTX_free(handle);
        return true;
    }
}
