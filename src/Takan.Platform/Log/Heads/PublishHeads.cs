using Microsoft.EntityFrameworkCore;
using Quartz;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Platform.Database;

namespace Takan.Platform.Log;

/// <summary>Every minute the heads of all streams that grew leave the database. What is older than the newest of them cannot be changed unseen.</summary>
public sealed class PublishHeads(TakanDb db, HeadsFiles files, TimeProvider clock) : IJob
{
    public const string Name = "publish-heads";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var grown = await db.Set<LogHead>().AsNoTracking().Where(head => head.LastNumber > head.PublishedNumber).ToListAsync(cancellationToken);
        if (grown.Count == 0) return;
        files.Append(clock.GetUtcNow().UtcDateTime, grown.ConvertAll(head => new ChainHead(head.Stream, head.LastNumber, new Digest(head.LastDigest))));
        // Written twice after a crash in between, never not at all.
        foreach (var head in grown)
        {
            await db.Set<LogHead>().Where(row => row.Stream == head.Stream)
                .ExecuteUpdateAsync(row => row.SetProperty(published => published.PublishedNumber, head.LastNumber), cancellationToken);
        }
    }
}
