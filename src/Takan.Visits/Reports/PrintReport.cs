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

/// <summary>One inspection in the report: what was found, by whom, and what was told.</summary>
public sealed record ReportRound(RecordSituation Record, ToldResult Told, IReadOnlyList<ReportItem> Items, IReadOnlyList<string> Team, string RecordDigest);

/// <summary>What the paper of the report is made from.</summary>
/// <param name="Rounds">Each inspection whose result was told, the first before the re-inspections.</param>
/// <param name="Lapse">The last word where nothing was put right in time; null otherwise.</param>
public sealed record ReportPaper(ReviewReport Report, ReportDemand Template, IReadOnlyList<ReportRound> Rounds, string Author, LapseDecision? Lapse, PaperFoot Foot)
{
    public const string Key = "report";
    public const string View = "/Reports/ReportPaper.cshtml";

    public ReportRound Last => Rounds[^1];
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
        var rounds = await records.ToldOfAsync(id, cancellationToken);
        var room = rounds[^1].Room;
        var paper = await PaperAsync(report, rounds, cancellationToken);
        await papers.KeepAsync(room, ReportPaper.Key, ReportPaper.View, "review-report.pdf", paper, files: null, cancellationToken);
        // The paper's own entry in the log tells of it: this row only takes the report off the list.
        var now = clock.GetUtcNow().UtcDateTime;
        await db.Set<ReviewReport>().Where(row => row.CaseId == id).ExecuteUpdateAsync(row => row.SetProperty(one => one.PaperAt, now), cancellationToken);
    }

    private async Task<ReportPaper> PaperAsync(ReviewReport report, IReadOnlyList<RecordSituation> records, CancellationToken cancellationToken)
    {
        var room = records[^1].Room;
        var inspections = records.Select(record => record.Room.Inspection.Id).ToList();
        var told = await db.Set<ToldResult>().AsNoTracking().Where(row => inspections.Contains(row.InspectionId)).ToDictionaryAsync(row => row.InspectionId, cancellationToken);
        var people = records.SelectMany(record => record.Room.Team).Append(report.IssuedBy).Distinct().ToList();
        var names = await db.Set<StaffAccount>().AsNoTracking().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        return new(report, room.Profile.Bureau.Report!,
            [.. records.Select(record => new ReportRound(record, told[record.Room.Inspection.Id], ItemsOf(record), [.. record.Room.Team.Select(person => names[person])], InspectionRecord.DigestOf(record)))],
            names[report.IssuedBy], await db.Set<LapseDecision>().AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == report.CaseId, cancellationToken),
            new(report.Number, address.Of("/s"), await keys.FingerprintAsync(room.Case.BureauId, cancellationToken)));
    }

    private static List<ReportItem> ItemsOf(RecordSituation record) =>
        [.. record.Room.Profile.Items.Where(item => record.Room.Inspection.Scope.Contains(item.Number)).Select(item =>
        {
            var judged = record.Judgements.SingleOrDefault(row => row.Item == item.Number);
            return new ReportItem(item, judged?.Verdict ?? Verdict.Open, judged?.Note ?? "",
                record.Stills.Count(still => still.Item == item.Number && still.OriginalId is not null), record.Moments.Count(moment => moment.Item == item.Number));
        })];
}
