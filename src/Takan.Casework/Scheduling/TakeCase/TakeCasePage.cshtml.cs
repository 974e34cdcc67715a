using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Take, Of = "caseId")]
public sealed class TakeCasePage(TakeCase take, CaseHeads heads, WaitingQueue queue, PairRoutes routes, TakanDb db, CurrentActor current, IStringLocalizer words) : CaseActPage(heads)
{
    private bool consentStands;

    [BindProperty]
    public string? OutOfOrderReason { get; set; }

    /// <summary>Cases accepted earlier that nobody has taken up; the first of them comes first.</summary>
    public IReadOnlyList<Case> Before { get; private set; } = [];

    /// <summary>Which pair the case goes to and why; null where the bureau has no pairs, or the case has its officer.</summary>
    public PairAnswer? Route { get; private set; }

    /// <summary>Another pair's, so that a reason is needed.</summary>
    public bool IsOfOthers => Route?.Duty.Concerns(current.Staff.Id) == false;

    /// <summary>This person cannot take it up as it stands: a colleague has, or it is not in the queue.</summary>
    public Refusal? Closed => Objection(CaseCommand.OpenInspection, new()
    {
        Officer = current.Staff.Id,
        ResponsibleOfficer = Head.Case.ResponsibleOfficer,
        OldestInQueue = true,
        Pair = PairDuty.Nobodys,
        FailedItems = Head.Case.FailedItems,
        ItemsToReopen = Head.Case.FailedItems,
        ReinspectionApplied = Head.Case.ReinspectionAppliedAt is not null,
        ConsentStands = consentStands,
    });

    public bool IsReinspection => Head.Case.State == CaseState.ReinspectionRequested;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        await ReadQueueAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await take.HandleAsync(current.Staff, new(Target(Id), OutOfOrderReason), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return BackToCase(words["您是责任踏勘人员，负责到办结。请先联系申请人。"]);
        db.ChangeTracker.Clear();
        await ShowAsync(cancellationToken);
        await ReadQueueAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadQueueAsync(CancellationToken cancellationToken)
    {
        consentStands = await db.VideoConsentStandsAsync(Id, cancellationToken);
        var map = await routes.OfAsync(Head.Case.BureauId, cancellationToken);
        Route = Head.Case.ResponsibleOfficer is null ? map.Of(Head.Case) : null;
        var isWaiting = await queue.Untaken(Head.Case.BureauId).AnyAsync(row => row.Id == Head.Case.Id, cancellationToken);
        Before = isWaiting
            ? [.. (await queue.OfferedAsync(Head.Case.BureauId, current.Staff.Id, cancellationToken)).TakeWhile(row => row.Id != Head.Case.Id && row.AcceptedAt <= Head.Case.AcceptedAt)]
            : [];
    }
}
