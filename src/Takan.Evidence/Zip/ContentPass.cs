using System.Buffers;
using System.Security.Cryptography;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Zip;

/// <summary>What one reading of a content yields.</summary>
/// <param name="Sm3">Null when it was not asked for.</param>
internal readonly record struct ContentDigests(uint Crc, Digest Sha256, Digest? Sm3);

/// <summary>Reads a content once; checksum, digests and copy are made of each piece side by side.</summary>
internal sealed class ContentPass(bool withSm3, Stream? target) : IDisposable
{
    private const int PieceBytes = 1024 * 1024;
    private const int WorthASecondThread = 256 * 1024;

    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Sm3? sm3 = withSm3 ? new() : null;
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

    public void Dispose()
    {
        sha256.Dispose();
        sm3?.Dispose();
    }

    private void Take(ReadOnlyMemory<byte> piece)
    {
        if (piece.Length < WorthASecondThread)
        {
            TakeByOurs(piece);
            sha256.AppendData(piece.Span);
            sm3?.Append(piece.Span);
        }
        else if (sm3 is null)
        {
            Parallel.Invoke(() => sha256.AppendData(piece.Span), () => TakeByOurs(piece));
        }
        else
        {
            Parallel.Invoke(() => sm3.Append(piece.Span), () => sha256.AppendData(piece.Span), () => TakeByOurs(piece));
        }
    }

    private void TakeByOurs(ReadOnlyMemory<byte> piece)
    {
        crc.Append(piece.Span);
        target?.Write(piece.Span);
    }

    private ContentDigests Finish() =>
        new(crc.Value, new Digest(sha256.GetHashAndReset()), sm3 is null ? null : new Digest(sm3.Finish()));
}
