using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Reassign, Of = "caseId")]
public sealed class ReassignCasePage(ReassignCase reassign, CaseHeads heads, TakanDb db, CurrentActor current, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public Guid? Officer { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public IReadOnlyList<StaffAccount> Inspectors { get; private set; } = [];

    public string PresentOfficer => Inspectors.FirstOrDefault(staff => staff.Id == Head.Case.ResponsibleOfficer)?.DisplayName ?? "";

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await reassign.HandleAsync(current.Staff, new(Target(Id), Officer, Reason), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return BackToCase(words["已更换责任人，理由已记下。"]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Inspectors = await db.InspectorsOf(Head.Case.BureauId).AsNoTracking().ToListAsync(cancellationToken);
    }
}
