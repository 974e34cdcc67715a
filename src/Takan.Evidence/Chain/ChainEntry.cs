using System.Text.Json.Nodes;

namespace Takan.Evidence.Chain;

/// <summary>One entry of the log: the header stays for ever, the body until the law says so.</summary>
public sealed record ChainEntry(ChainHeader Header, ChainBody Body)
{
    /// <summary>The entry that follows <paramref name="head"/>. The caller holds the stream's lock.</summary>
    /// <param name="head">The stream as it stands; <see cref="ChainHead.Start"/> for a new one.</param>
    /// <param name="time">Server time, UTC; cut to whole milliseconds.</param>
    public static ChainEntry Next(
        ChainHead head, DateTime time, string actor, string kind, Audience audience, JsonNode body)
    {
        if (time.Kind != DateTimeKind.Utc) throw new ArgumentException("The log keeps UTC", nameof(time));
        var committed = ChainBody.Of(body);
        var header = new ChainHeader(
            head.Stream, head.Number + 1, new DateTime(time.Ticks - (time.Ticks % TimeSpan.TicksPerMillisecond), DateTimeKind.Utc),
            actor, kind, audience, committed.Commitment, head.Digest);
        return new(header, committed);
    }
}
