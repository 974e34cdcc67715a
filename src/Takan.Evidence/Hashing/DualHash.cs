using System.Security.Cryptography;

namespace Takan.Evidence.Hashing;

/// <summary>SHA-256 and SM3 of the same bytes in one pass.</summary>
public sealed class DualHash : IDisposable
{
    // Below this a second thread costs more than it saves.
    private const int WorthASecondThread = 256 * 1024;

    private readonly IncrementalHash sha256 = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly Sm3 sm3 = new();

    public void Append(ReadOnlyMemory<byte> data)
    {
        if (data.Length < WorthASecondThread)
        {
            sha256.AppendData(data.Span);
            sm3.Append(data.Span);
            return;
        }
        Parallel.Invoke(() => sm3.Append(data.Span), () => sha256.AppendData(data.Span));
    }

    public DigestPair Finish() => new(new Digest(sha256.GetHashAndReset()), new Digest(sm3.Finish()));

    public void Dispose()
    {
        sha256.Dispose();
        sm3.Dispose();
    }
}
