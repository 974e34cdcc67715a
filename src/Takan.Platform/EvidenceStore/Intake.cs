using System.Buffers;
using Takan.Evidence.Hashing;

namespace Takan.Platform.EvidenceStore;

/// <summary>Reads a content to its end, writing and digesting each piece while it is in memory.</summary>
internal sealed class Intake(Stream target, long maxBytes) : IDisposable
{
    private const int PieceBytes = 1024 * 1024;

    private readonly DualHash hash = new();
    private readonly byte[] piece = ArrayPool<byte>.Shared.Rent(PieceBytes);
    private long taken;

    public async Task<DigestPair> TakeAsync(Stream content, CancellationToken cancel)
    {
        int read;
        while ((read = await content.ReadAtLeastAsync(piece.AsMemory(0, PieceBytes), PieceBytes, throwOnEndOfStream: false, cancel)) > 0)
        {
            taken += read;
            if (taken > maxBytes) throw new EvidenceRefusedException(StoreRefusals.TooLarge(maxBytes));
            hash.Append(piece.AsMemory(0, read));
            target.Write(piece.AsSpan(0, read));
        }
        return hash.Finish();
    }

    public void Dispose()
    {
        ArrayPool<byte>.Shared.Return(piece);
        hash.Dispose();
    }
}
