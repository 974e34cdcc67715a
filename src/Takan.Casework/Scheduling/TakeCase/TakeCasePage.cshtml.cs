using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Take, Of = "caseId")]
public sealed class TakeCasePage(TakeCase take, CaseHeads heads, WaitingQueue queue, TakanDb db, CurrentActor current, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? OutOfOrderReason { get; set; }

    /// <summary>Cases accepted earlier that nobody has taken up; the first of them comes first.</summary>
    public IReadOnlyList<Case> Before { get; private set; } = [];

    /// <summary>This person cannot take it up as it stands: a colleague has, or it is not in the queue.</summary>
    public Refusal? Closed => Objection(CaseCommand.OpenInspection, new()
    {
        Officer = current.Staff.Id,
        ResponsibleOfficer = Head.Case.ResponsibleOfficer,
        OldestInQueue = true,
        FailedItems = Head.Case.FailedItems,
        ItemsToReopen = Head.Case.FailedItems,
        ReinspectionApplied = Head.Case.ReinspectionAppliedAt is not null,
        ConsentStands = true,
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
        var waiting = await queue.Untaken(Head.Case.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        Before = waiting.Any(row => row.Id == Head.Case.Id) ? [.. waiting.TakeWhile(row => row.Id != Head.Case.Id)] : [];
    }
}
