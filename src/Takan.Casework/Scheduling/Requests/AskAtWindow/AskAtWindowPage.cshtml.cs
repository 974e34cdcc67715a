using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

/// <summary>The window enters what an applicant asks for there; the consent stays the applicant's, on the phone.</summary>
[StaffMay(CaseworkPermissions.AskVisit, Of = "caseId")]
public sealed class AskAtWindowPage(AskForVisit ask, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public VisitKind? Kind { get; set; }

    [BindProperty]
    public string? Wish { get; set; }

    public IReadOnlyList<VisitKind> Offered => [.. VisitKinds.ToBeAskedFor.Where(kind => VisitRequestActs.IsOffered(Head.Profile, kind) && Head.Case.State.Admits(kind))];

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (Kind is not { } kind) return await RefuseAsync(SchedulingRefusals.KindMissing, cancellationToken);
        return (await ask.HandleAsync(new(Target(Id), kind, Wish), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已经登记。请申请人在手机上看告知、逐项同意，再由踏勘人员安排。"])
            : await RefuseAsync(refusal, cancellationToken);
    }
}
