using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Printing;
using Takan.Platform.Web;
using Takan.Visits.Records;
using Takan.Visits.Rectification;

namespace Takan.Visits.Reports;

/// <summary>A line of the report's table of items.</summary>
public sealed record ReportItem(CheckItem Standard, Verdict Verdict, string Note, int Pictures, int Moments);

/// <summary>What the paper of the report is made from.</summary>
public sealed record ReportPaper(
    RecordSituation Record, ReviewReport Report, ReportDemand Template, ToldResult Told, IReadOnlyList<ReportItem> Items, IReadOnlyList<string> Team, string Author, bool Lapsed, string RecordDigest, PaperFoot Foot)
{
    public const string Key = "report";
    public const string View = "/Reports/ReportPaper.cshtml";
}

/// <summary>Prints the report once and keeps it with the papers of the inspection; a crash in between only means that it is printed at the next look.</summary>
public sealed class PrintReport(TakanDb db, RecordSituations records, KeepPaper papers, SigningKeys keys, PublicAddress address, TimeProvider clock)
{
    public static async Task<List<Guid>> WaitingAsync(TakanDb db, CancellationToken cancellationToken)
    {
        var rows = await db.Set<ReviewReport>().Where(row => row.PaperAt == null).Select(row => row.CaseId).ToListAsync(cancellationToken);
        return rows.ConvertAll(id => id.Value);
    }

    public async Task HandleAsync(CaseId id, CancellationToken cancellationToken)
    {
        var report = await db.Set<ReviewReport>().AsNoTracking().SingleAsync(row => row.CaseId == id, cancellationToken);
        var record = (await records.FindAsync(report.InspectionId, cancellationToken))!;
        var told = await db.Set<ToldResult>().AsNoTracking().SingleAsync(row => row.InspectionId == report.InspectionId, cancellationToken);
        var foot = new PaperFoot(report.Number, address.Of("/s"), await keys.FingerprintAsync(record.Room.Case.BureauId, cancellationToken));
        var people = record.Room.Team.Append(report.IssuedBy).ToList();
        var names = await db.Set<StaffAccount>().AsNoTracking().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        var paper = new ReportPaper(record, report, record.Room.Profile.Bureau.Report!, told, ItemsOf(record), [.. record.Room.Team.Select(person => names[person])],
            names[report.IssuedBy], await db.Set<LapseDecision>().AnyAsync(row => row.CaseId == id, cancellationToken), InspectionRecord.DigestOf(record), foot);
        await papers.KeepAsync(record.Room, ReportPaper.Key, ReportPaper.View, "review-report.pdf", paper, files: null, cancellationToken);
        // The paper's own entry in the log tells of it: this row only takes the report off the list.
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<ReviewReport>().Where(row => row.CaseId == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.PaperAt, now), cancellationToken);
    }

    private static List<ReportItem> ItemsOf(RecordSituation record) =>
        [.. record.Room.Profile.Items.Where(item => record.Room.Inspection.Scope.Contains(item.Number)).Select(item =>
        {
            var judged = record.Judgements.SingleOrDefault(row => row.Item == item.Number);
            return new ReportItem(item, judged?.Verdict ?? Verdict.Open, judged?.Note ?? "",
                record.Stills.Count(still => still.Item == item.Number && still.OriginalId is not null), record.Moments.Count(moment => moment.Item == item.Number));
        })];
}
