using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Visits.Custody;
using Takan.Visits.Records;
using Takan.Visits.Rooms;

namespace Takan.Visits.Reports;

/// <summary>The review report before it is issued: what the record gives, and the headings that the inspectors write.</summary>
[StaffMay(VisitPermissions.IssueReport, Of = "caseId")]
public sealed class ReportPage(IssueReport issue, TakanDb db, SealedCases seals, RecordSituations records, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>By the id of the heading.</summary>
    [BindProperty]
    public Dictionary<string, string?> Texts { get; set; } = [];

    public IReadOnlyList<ReportHeading> Headings => CaseReport.HeadingsOf(Head.Profile);

    public ReportDemand? Template => Head.Profile.Bureau.Report;

    public string Number => ReviewReport.NumberOf(Head.Case.Number);

    /// <summary>The records that fill the report, in their order; none where the case was not inspected by video.</summary>
    public IReadOnlyList<RecordSituation> Records { get; private set; } = [];

    /// <summary>Why nothing is issued now; null where it can be.</summary>
    public Refusal? Closed { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await issue.HandleAsync(new(Target(Id), Texts), cancellationToken)).IsAllowed(out _, out var refusal))
            return BackToCase(words["评审报告已出具，PDF 做好就在文书里。"]);
        db.ChangeTracker.Clear();
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Records = await records.ToldOfAsync(Id, cancellationToken);
        Closed = Objection(CaseCommand.IssueReport, new CaseFacts
        {
            EverythingSealed = await seals.IsSealedAsync(Id, cancellationToken),
            Report = CaseReport.Of(Head.Case, Head.Profile, Records.Count > 0) with { Missing = [] },
        });
    }
}
