using System.Buffers;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Zip;

/// <summary>What one reading of a content yields.</summary>
/// <param name="Sm3">Null when it was not asked for.</param>
internal readonly record struct ContentDigests(uint Crc, Digest Sha256, Digest? Sm3);

/// <summary>Reads a content once; checksum, digests and copy are made of each piece while it is in the processor's cache.</summary>
internal sealed class ContentPass(bool withSm3, Stream? target) : IDisposable
{
    private const int PieceBytes = 1024 * 1024;

    private readonly DualHash hash = new(withSm3);
    private Crc32 crc = new();

    /// <param name="bytes">Exactly this many are read.</param>
    /// <exception cref="EndOfStreamException">The content is shorter.</exception>
    public static async Task<ContentDigests> RunAsync(
        Stream content, long bytes, bool withSm3, Stream? target, CancellationToken cancel)
    {
        using var pass = new ContentPass(withSm3, target);
        var buffer = ArrayPool<byte>.Shared.Rent(PieceBytes);
        try
        {
            for (var left = bytes; left > 0;)
            {
                var piece = buffer.AsMemory(0, (int)Math.Min(left, PieceBytes));
                await content.ReadExactlyAsync(piece, cancel);
                pass.Take(piece);
                left -= piece.Length;
            }
            return pass.Finish();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    public void Dispose() => hash.Dispose();

    private void Take(ReadOnlyMemory<byte> piece)
    {
        hash.Append(piece);
        crc.Append(piece.Span);
        target?.Write(piece.Span);
    }

    private ContentDigests Finish()
    {
        if (!withSm3) return new(crc.Value, hash.FinishSha256(), null);
        var both = hash.Finish();
        return new(crc.Value, both.Sha256, both.Sm3);
    }
}
