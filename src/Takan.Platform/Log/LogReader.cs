using System.Runtime.CompilerServices;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>An entry as a person of one audience reads it: the body is absent when it is not meant for them, or erased.</summary>
public sealed record LogLine(long Number, DateTime At, string Actor, string Kind, JsonObject? Body);

public sealed class LogReader(TakanDb db, LiveUpdates live)
{
    private static readonly TimeSpan QuietPoll = TimeSpan.FromSeconds(20);

    public async Task<IReadOnlyList<LogLine>> ReadAsync(LogStream stream, Audience audience, long after, CancellationToken cancellationToken)
    {
        var rows = await (
            from entry in db.Set<LogEntry>()
            where entry.Stream == stream.Name && entry.Number > after
            join body in db.Set<LogBody>() on new { entry.Stream, entry.Number } equals new { body.Stream, body.Number } into bodies
            from body in bodies.DefaultIfEmpty()
            orderby entry.Number
            select new { entry.Number, entry.At, entry.Actor, entry.Kind, entry.Audience, Json = body == null ? null : body.Json })
            .AsNoTracking().ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new LogLine(row.Number, row.At, row.Actor, row.Kind,
            row.Json is not null && row.Audience <= audience ? JsonNode.Parse(row.Json)!.AsObject() : null));
    }

    /// <summary>Follows a stream from a number on, for as long as the reader stays. Yields empty lists as a heartbeat.</summary>
    public async IAsyncEnumerable<IReadOnlyList<LogLine>> FollowAsync(
        LogStream stream, Audience audience, long after, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            var next = live.NextAsync(stream.Name);
            var lines = await ReadAsync(stream, audience, after, cancellationToken);
            if (lines.Count > 0) after = lines[^1].Number;
            yield return lines;
            if (lines.Count == 0)
                await Task.WhenAny(next, Task.Delay(QuietPoll, cancellationToken));
        }
    }
}
