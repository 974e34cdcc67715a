using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Accept, Of = "caseId")]
public sealed class ReturnCasePage(ReturnCase giveBack, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    /// <summary>One correction a line.</summary>
    [BindProperty]
    public string? Corrections { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await giveBack.HandleAsync(new(Target(Id), (Corrections ?? "").Split('\n')), cancellationToken)).IsAllowed(out _, out var refusal)
            ? BackToCase(words["已退回补正，内容已记下。"])
            : await RefuseAsync(refusal, cancellationToken);
}
