using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class AcceptCasePage(AcceptCase accept, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>The clerk looked at each paper; the last tick says that the conditions of acceptance are met.</summary>
    [BindProperty]
    public bool MaterialsComplete { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await accept.HandleAsync(new(Target(Id), MaterialsComplete), cancellationToken)).IsAllowed(out var @case, out var refusal)
            ? Done(Links.Case(Id, "link"), words["{0} 已受理。现在把链接给申请人。", @case.Number])
            : await RefuseAsync(refusal, cancellationToken);
}
