using Takan.Evidence.Hashing;

namespace Takan.Evidence.Chain;

/// <summary>How far a stream has grown: number of its last entry (0 = empty) and that header's digest.</summary>
public sealed record ChainHead(string Stream, long Number, Digest Digest)
{
    /// <summary>Before the first entry.</summary>
    public static ChainHead Start(string stream) => new(stream, 0, Digest.Zero);
}
