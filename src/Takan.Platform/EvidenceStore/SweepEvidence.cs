using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging;
using Quartz;
using Takan.Platform.Database;

namespace Takan.Platform.EvidenceStore;

/// <summary>Once a day: what was taken and then refused leaves the store. What a row refers to, and what is younger than a day, stays.</summary>
public sealed class SweepEvidence(TakanDb db, FolderBlobs blobs, IConfiguration configuration, ILogger<SweepEvidence> log) : IJob
{
    public const string Name = "sweep-evidence";

    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    /// <summary>No act takes so long from its bytes to its row.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromDays(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        // A database that was restored may be older than the bytes beside it.
        if (configuration["Evidence:Sweep"] == "false") return;
        var removed = await blobs.SweepAsync(Age, async (caseId, stop) =>
            await db.Set<EvidenceObject>().Where(row => row.CaseId == caseId).Select(row => row.Sha256).ToHashSetAsync(stop), cancellationToken);
        if (removed > 0) log.LogInformation("{Count} objects that nothing refers to left the evidence store", removed);
    }
}
