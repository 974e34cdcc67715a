using System.Text;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>A whole stream as the chain that it is: every header, and the bodies that were not erased. For packages and for checking.</summary>
public sealed class LogArchive(TakanDb db)
{
    public async Task<Evidence.Package.LogStream> ReadAsync(LogStream stream, CancellationToken cancellationToken)
    {
        var entries = await db.Set<LogEntry>().AsNoTracking().Where(entry => entry.Stream == stream.Name).OrderBy(entry => entry.Number).ToListAsync(cancellationToken);
        var bodies = await db.Set<LogBody>().AsNoTracking().Where(body => body.Stream == stream.Name).ToListAsync(cancellationToken);
        return new(stream.Name,
            [.. entries.Select(HeaderOf)],
            bodies.ToDictionary(body => body.Number, body => new ChainBody(body.Salt, Encoding.UTF8.GetBytes(body.Json))));
    }

    private static ChainHeader HeaderOf(LogEntry entry) => new(
        entry.Stream, entry.Number, entry.At, entry.Actor, entry.Kind, entry.Audience, new Digest(entry.Commitment), new Digest(entry.Previous));
}
