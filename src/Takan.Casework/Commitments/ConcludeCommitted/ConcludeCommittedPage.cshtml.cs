using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Commitments;

[StaffMay(CaseworkPermissions.ConcludeCommitted, Of = "caseId")]
public sealed class ConcludeCommittedPage(ConcludeCommitted conclude, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public bool MaterialsComplete { get; set; }

    public Refusal? Closed => Objection(CaseCommand.ConcludeCommitted, new CaseFacts { MaterialsComplete = true });

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await conclude.HandleAsync(new(Target(Id), MaterialsComplete), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已办结。"])
            : await RefuseAsync(refusal, cancellationToken);
}
