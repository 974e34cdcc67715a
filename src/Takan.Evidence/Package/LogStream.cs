using Takan.Evidence.Chain;

namespace Takan.Evidence.Package;

/// <summary>A stream of the log as the package carries it: every header, and the bodies that are at hand and meant for its reader.</summary>
/// <param name="Stream"><c>case/…</c>, <c>inspection/…</c></param>
/// <param name="Bodies">By entry number; erased ones are absent.</param>
public sealed record LogStream(string Stream, IReadOnlyList<ChainHeader> Headers, IReadOnlyDictionary<long, ChainBody> Bodies)
{
    public static LogStream Of(string stream, IReadOnlyList<ChainEntry> entries) =>
        new(stream, [.. entries.Select(e => e.Header)], entries.ToDictionary(e => e.Header.Number, e => e.Body));

    public ChainHead Head => Headers.Count == 0 ? ChainHead.Start(Stream) : Headers[^1].Head;

    /// <summary>The same stream with the bodies that this reader may see; the rest stay as commitments.</summary>
    public LogStream For(Audience reader)
    {
        var readable = Headers.Where(h => h.Audience <= reader).Select(h => h.Number).ToHashSet();
        return this with { Bodies = Bodies.Where(b => readable.Contains(b.Key)).ToDictionary() };
    }
}
