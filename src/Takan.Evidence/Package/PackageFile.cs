using Takan.Evidence.Hashing;

namespace Takan.Evidence.Package;

/// <summary>A file of the payload.</summary>
/// <param name="Path">Below <c>data/</c>: <c>media/…</c>, <c>stills/…</c> or <c>papers/…</c>; ASCII letters, digits, dot, hyphen, underscore.</param>
/// <param name="Bytes">Exact length.</param>
/// <param name="Open">Gives the content from its start; called once for each run of the builder.</param>
/// <param name="Known">
/// What the store acknowledged. SHA-256 is computed anew and must agree; the SM3 of the same bytes is then taken over.
/// </param>
public sealed record PackageFile(string Path, long Bytes, Func<Stream> Open, DigestPair? Known = null)
{
    /// <summary>A file whose content is at hand.</summary>
    public static PackageFile Of(string path, byte[] content) => new(path, content.Length, () => new MemoryStream(content, writable: false));
}
