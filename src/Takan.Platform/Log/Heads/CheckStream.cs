using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>What a check of one stream found.</summary>
/// <param name="Findings">Empty: every entry follows the one before, every body is the one committed to, and the outside head agrees.</param>
/// <param name="Entries">How many were checked.</param>
/// <param name="Outside">The newest head outside of the database; null while none has left it.</param>
public sealed record StreamCheck(IReadOnlyList<ChainFinding> Findings, int Entries, ChainHead? Outside, DateTime? OutsideTime);

/// <summary>Recomputes a stream from its first entry and holds it against the newest head outside of the database.</summary>
public sealed class CheckStream(TakanDb db, HeadsFiles files)
{
    public async Task<StreamCheck> RunAsync(LogStream stream, CancellationToken cancellationToken)
    {
        var entries = await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Stream == stream.Name).OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
        var bodies = await db.Set<LogBody>().AsNoTracking().Where(body => body.Stream == stream.Name).ToListAsync(cancellationToken);
        ChainHead? outside = null;
        DateTime? time = null;
        if (files.Read().Newest.TryGetValue(stream.Name, out var newest)) (outside, time) = newest;
        var findings = ChainVerifier.Verify(
            stream.Name,
            entries.ConvertAll(Header),
            bodies.ToDictionary(body => body.Number, body => new ChainBody(body.Salt, Encoding.UTF8.GetBytes(body.Json))),
            outside is null ? [] : [outside]);
        return new(findings, entries.Count, outside, time);
    }

    private static ChainHeader Header(LogEntry entry) => new(
        entry.Stream, entry.Number, entry.At, entry.Actor, entry.Kind, entry.Audience, new Digest(entry.Commitment), new Digest(entry.Previous));
}
