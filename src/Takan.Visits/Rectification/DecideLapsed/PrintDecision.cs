using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Printing;
using Takan.Platform.Web;
using Takan.Platform.Words;
using Takan.Visits.Records;

namespace Takan.Visits.Rectification;

/// <summary>Prints the decision after a lapse: the same paper as of a decision told on the spot, with the course that the case took.</summary>
public sealed class PrintDecision(TakanDb db, RecordSituations records, KeepPaper papers, SigningKeys keys, PublicAddress address, TimeProvider clock)
{
    public static async Task<List<Guid>> WaitingAsync(TakanDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<LapseDecision>().Where(row => row.PaperAt == null).Select(row => row.CaseId).ToListAsync(cancellationToken);
        return rows.ConvertAll(id => id.Value);
    }

    public async Task HandleAsync(CaseId id, CancellationToken cancellationToken)
    {
        var decision = await db.Set<LapseDecision>().AsNoTracking().SingleAsync(row => row.CaseId == id, cancellationToken);
        var record = (await records.FindAsync(decision.InspectionId, cancellationToken))!;
        var told = await db.Set<ToldResult>().AsNoTracking().SingleAsync(row => row.InspectionId == decision.InspectionId, cancellationToken);
        var foot = new PaperFoot(record.Room.Case.Number, address.Of("/s"), await keys.FingerprintAsync(record.Room.Case.BureauId, cancellationToken));
        await papers.KeepAsync(record.Room, DecisionPaper.Key, DecisionPaper.View, DecisionPaper.NameOf(record.Room), PaperOf(decision, record, told, foot), files: null, cancellationToken);
        // The paper's own entry in the log tells of it: this row only takes the decision off the list.
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<LapseDecision>().Where(row => row.CaseId == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.PaperAt, now), cancellationToken);
    }

    private static DecisionPaper PaperOf(LapseDecision decision, RecordSituation record, ToldResult told, PaperFoot foot) => new()
    {
        Case = record.Room.Case,
        Bureau = record.Room.Profile.Bureau,
        Course = $"你单位申请的“{record.Room.Profile.Matter.Name}”，经{told.ToldAt.ShanghaiDate().FullDay()}{record.Room.Inspection.Means.Name().Chinese}，有事项不符合条件，已告知你单位在{decision.Due.Until()}完成整改并申请复勘。"
            + "期限已过，你单位没有申请复勘。本局决定：不符合条件。",
        Failed = [.. record.Items.Where(item => item.Failed).Select(item =>
            new FailedLine(item.Number, record.Room.Profile.Items.Single(standard => standard.Number == item.Number).Title, item.Note))],
        Reasons = decision.Reasons,
        Statement = decision.Statement,
        DecidedAt = decision.DecidedAt,
        RecordDigest = InspectionRecord.DigestOf(record),
        Foot = foot,
    };
}
