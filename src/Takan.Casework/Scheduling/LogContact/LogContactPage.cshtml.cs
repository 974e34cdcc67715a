using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class LogContactPage(LogContact log, InspectionHeads heads, TakanDb db, WaitingQueue queue, CurrentActor current, IStringLocalizer words) : InspectionActPage(heads)
{
    [BindProperty]
    public bool? Reached { get; set; }

    [BindProperty]
    public bool MatterExplained { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    [BindProperty]
    public string? OutOfOrderReason { get; set; }

    public IReadOnlyList<ContactAttempt> Attempts { get; private set; } = [];

    public bool IsOldest { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Reached is not { } reached) return await RefuseAsync(SchedulingRefusals.OutcomeMissing, cancellationToken);
        var input = new LogContactInput(InspectionTarget, reached, MatterExplained, Note, OutOfOrderReason);
        return (await log.HandleAsync(current.Staff, input, cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? BackToCase(inspection, reached ? words["联系情况已记下。"] : words["已记下没有接通，可以先办下一件。"])
            : await RefuseAsync(refusal, cancellationToken);
    }

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        Attempts = await db.Set<ContactAttempt>().AsNoTracking().Where(row => row.InspectionId == Id).OrderByDescending(row => row.At).ToListAsync(cancellationToken);
        IsOldest = Head.Inspection.OutOfOrderReason is not null || (await queue.TurnToCallAsync(Head.Case.Case, current.Staff.Id, cancellationToken)).HasCome;
    }
}
