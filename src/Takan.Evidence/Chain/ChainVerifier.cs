using Takan.Evidence.Hashing;

namespace Takan.Evidence.Chain;

/// <summary>Checks one stream from its first entry on. Pure; reads nothing but its arguments.</summary>
public static class ChainVerifier
{
    /// <param name="stream">The stream that the headers must belong to.</param>
    /// <param name="headers">All headers, in order, from number 1.</param>
    /// <param name="bodies">The bodies at hand, by entry number; erased or withheld ones are absent.</param>
    /// <param name="heads">Heads of this stream known from outside: signed files, papers, earlier seals.</param>
    public static IReadOnlyList<ChainFinding> Verify(
        string stream,
        IReadOnlyList<ChainHeader> headers,
        IReadOnlyDictionary<long, ChainBody>? bodies = null,
        IEnumerable<ChainHead>? heads = null) =>
        [.. Links(stream, headers), .. Bodies(stream, headers, bodies), .. Heads(stream, headers, heads)];

    private static IEnumerable<ChainFinding> Links(string stream, IReadOnlyList<ChainHeader> headers)
    {
        var previous = Digest.Zero;
        for (var i = 0; i < headers.Count; i++)
        {
            var header = headers[i];
            if (header.Stream != stream) yield return new(ChainFault.ForeignStream, stream, header.Number);
            if (header.Number != i + 1) yield return new(ChainFault.NumberOutOfOrder, stream, header.Number);
            if (header.Previous != previous) yield return new(ChainFault.BrokenLink, stream, header.Number);
            previous = header.Digest;
        }
    }

    private static IEnumerable<ChainFinding> Bodies(
        string stream, IReadOnlyList<ChainHeader> headers, IReadOnlyDictionary<long, ChainBody>? bodies)
    {
        if (bodies is null) yield break;
        var byNumber = headers.ToLookup(h => h.Number);
        foreach (var (number, body) in bodies)
        {
            var header = byNumber[number].FirstOrDefault();
            if (header is null) yield return new(ChainFault.BodyWithoutEntry, stream, number);
            else if (body.Salt.Length != ChainBody.SaltBytes || body.Commitment != header.Commitment)
                yield return new(ChainFault.BodyMismatch, stream, number);
        }
    }

    private static IEnumerable<ChainFinding> Heads(
        string stream, IReadOnlyList<ChainHeader> headers, IEnumerable<ChainHead>? heads)
    {
        foreach (var head in heads ?? [])
        {
            if (head.Stream != stream) yield return new(ChainFault.ForeignStream, stream, head.Number);
            else if (head.Number > headers.Count) yield return new(ChainFault.Truncated, stream, head.Number);
            else if (DigestAt(headers, head.Number) != head.Digest)
                yield return new(ChainFault.HeadMismatch, stream, head.Number);
        }
    }

    private static Digest DigestAt(IReadOnlyList<ChainHeader> headers, long number) =>
        number == 0 ? Digest.Zero : headers[(int)number - 1].Digest;
}
