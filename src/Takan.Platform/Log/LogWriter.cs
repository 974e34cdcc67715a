using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>Appends to one stream inside the caller's transaction, its head locked until that commits: numbers have no gaps.</summary>
public sealed class LogWriter(TakanDb db)
{
    public async Task AppendAsync(string stream, IEnumerable<PendingEntry> entries, UndisturbedSince? expected, Actor actor, DateTime now, CancellationToken cancellationToken)
    {
        var row = await LockAsync(stream, cancellationToken);
        if (expected is not null && await IsDisturbedAsync(stream, expected, cancellationToken)) throw new LogMovedOnException(stream);
        var head = new ChainHead(stream, row.LastNumber, new Digest(row.LastDigest));
        foreach (var pending in entries)
        {
            var (header, body) = ChainEntry.Next(head, now, actor.Pseudonym, pending.Kind, pending.Audience, pending.Body);
            db.Add(RowOf(header));
            db.Add(new LogBody { Stream = stream, Number = header.Number, Salt = body.Salt, Json = Encoding.UTF8.GetString(body.Canonical) });
            head = header.Head;
        }

        row.LastNumber = head.Number;
        row.LastDigest = head.Digest.ToBytes();
        await db.SaveChangesAsync(cancellationToken);
    }

    private async Task<bool> IsDisturbedAsync(string stream, UndisturbedSince since, CancellationToken cancellationToken)
    {
        var later = await (
            from entry in db.Set<LogEntry>().AsNoTracking()
            where entry.Stream == stream && entry.Number > since.Number
            join body in db.Set<LogBody>() on new { entry.Stream, entry.Number } equals new { body.Stream, body.Number } into bodies
            from body in bodies.DefaultIfEmpty()
            select new { entry.Kind, Json = body == null ? null : body.Json }).ToListAsync(cancellationToken);
        return later.Exists(entry => since.Disturbs(entry.Kind, entry.Json is null ? null : JsonNode.Parse(entry.Json)!.AsObject()));
    }

    private async Task<LogHead> LockAsync(string stream, CancellationToken cancellationToken)
    {
        // SQLite has one writer and the transaction is already IMMEDIATE; PostgreSQL locks the row.
        if (db.Database.IsNpgsql())
        {
            await db.Database.ExecuteSqlAsync(
                $"INSERT INTO log_heads (\"Stream\", \"LastNumber\", \"LastDigest\", \"PublishedNumber\") VALUES ({stream}, 0, {Digest.Zero.ToBytes()}, 0) ON CONFLICT DO NOTHING", cancellationToken);
            var locked = await db.Set<LogHead>().FromSql($"SELECT * FROM log_heads WHERE \"Stream\" = {stream} FOR UPDATE").SingleAsync(cancellationToken);
            // A head tracked from earlier in this unit of work would be stale.
            await db.Entry(locked).ReloadAsync(cancellationToken);
            return locked;
        }

        var head = await db.Set<LogHead>().SingleOrDefaultAsync(row => row.Stream == stream, cancellationToken);
        if (head is null) db.Add(head = new LogHead { Stream = stream, LastDigest = Digest.Zero.ToBytes() });
        else await db.Entry(head).ReloadAsync(cancellationToken);
        return head;
    }

    private static LogEntry RowOf(ChainHeader header) => new()
    {
        Stream = header.Stream,
        Number = header.Number,
        At = header.Time,
        Actor = header.Actor,
        Kind = header.Kind,
        Audience = header.Audience,
        Commitment = header.Commitment.ToBytes(),
        Previous = header.Previous.ToBytes(),
        Digest = header.Digest.ToBytes(),
    };
}
