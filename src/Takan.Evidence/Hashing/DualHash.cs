using System.Security.Cryptography;

namespace Takan.Evidence.Hashing;

/// <summary>SHA-256 and SM3 of the same bytes in one pass.</summary>
/// <param name="withSm3">False where the SM3 of these bytes is known already: it costs four times as much as SHA-256.</param>
public sealed class DualHash(bool withSm3 = true) : IDisposable
{
    // Below this a second thread costs more than it saves.
    private const int WorthASecondThread = 256 * 1024;

    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Sm3? sm3 = withSm3 ? new() : null;

    public void Append(ReadOnlyMemory<byte> data)
    {
        if (sm3 is not null && data.Length >= WorthASecondThread)
        {
            Parallel.Invoke(() => sm3.Append(data.Span), () => sha256.AppendData(data.Span));
            return;
        }
        sm3?.Append(data.Span);
        sha256.AppendData(data.Span);
    }

    public DigestPair Finish() => new(FinishSha256(), new Digest(sm3!.Finish()));

    /// <summary>For a hash without SM3.</summary>
    public Digest FinishSha256() => new(sha256.GetHashAndReset());

    public void Dispose()
    {
        sha256.Dispose();
        sm3?.Dispose();
    }
}
