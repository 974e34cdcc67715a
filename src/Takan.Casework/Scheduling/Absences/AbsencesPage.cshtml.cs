using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>Leave and duty elsewhere: everybody the own, the lead everybody's; and what was booked before and is to be moved.</summary>
[StaffMay(CaseworkPermissions.Absences)]
public sealed class AbsencesPage(EnterAbsence enter, CancelAbsence cancel, Displaced displaced, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public AbsenceForm Input { get; set; } = new();

    public IReadOnlyList<Absence> Absences { get; private set; } = [];

    public IReadOnlyList<AppointmentToMove> ToMove { get; private set; } = [];

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    public bool IsLead => current.Staff.Is(Role.CentreLead);

    public string NameOf(Guid person) => People.FirstOrDefault(staff => staff.Id == person)?.DisplayName ?? "";

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A day or time that cannot be read is named at its field, and is never taken for a whole day.
        var (id, errors) = ModelState.IsValid ? await enter.HandleAsync(current.Staff, Input, Once, cancellationToken) : (null, new());
        await ShowAsync(cancellationToken);
        if (id is null) return ShowFields(errors, nameof(Input) + ".", 0);
        return Done(Links.Absences, ToMove.Count == 0 ? words["已登记，这段时间不再约这个人。"] : words["已登记。下面 {0} 场要改约或换人。", ToMove.Count]);
    }

    public async Task<IActionResult> OnPostCancelAsync(Guid id, CancellationToken cancellationToken)
    {
        if (await cancel.HandleAsync(current.Staff, id, cancellationToken) is not { } refusal) return Done(Links.Absences, words["已取消，可以再约这个人。"]);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Fresh(0);
        var (staff, now) = (current.Staff, clock.GetUtcNow().UtcDateTime);
        Guid? only = IsLead ? null : staff.Id;
        People = await db.InspectorsOf(staff.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        Absences = await db.Set<Absence>().AsNoTracking()
            .Where(row => row.BureauId == staff.BureauId && row.CancelledAt == null && row.Until > now && (only == null || row.StaffId == only))
            .OrderBy(row => row.From).ToListAsync(cancellationToken);
        ToMove = await displaced.FindAsync(staff.BureauId, only, cancellationToken);
    }
}
