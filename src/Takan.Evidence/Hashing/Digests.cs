using System.Buffers;

namespace Takan.Evidence.Hashing;

/// <summary>Both digests of whole contents.</summary>
public static class Digests
{
    private const int ChunkBytes = 1024 * 1024;

    public static DigestPair Of(ReadOnlySpan<byte> data) => new(Digest.Sha256(data), Digest.Sm3(data));

    /// <summary>Reads to the end in one pass; the stream stays open.</summary>
    public static async Task<DigestPair> OfAsync(Stream content, CancellationToken cancel = default)
    {
        using var hash = new DualHash();
        var buffer = ArrayPool<byte>.Shared.Rent(ChunkBytes);
        try
        {
            int read;
            while ((read = await content.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancel)) > 0)
                hash.Append(buffer.AsMemory(0, read));
            return hash.Finish();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }
}
