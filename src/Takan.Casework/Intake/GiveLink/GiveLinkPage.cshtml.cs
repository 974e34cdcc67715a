using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Link, Of = "caseId")]
public sealed class GiveLinkPage(GiveLink give, ShowCaseLink show, CaseHeads heads, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public bool SendBySms { get; set; } = true;

    /// <summary>The link in force; null when there is none yet.</summary>
    public IssuedCaseLink? Link { get; private set; }

    public Refusal? Closed => Head.Label.Refusal;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Link = await show.RunAsync(Id, cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await give.HandleAsync(new(Target(Id), SendBySms), cancellationToken)).IsAllowed(out _, out var refusal))
            return Done(Links.Case(Id, "link"), SendBySms ? words["链接已生成，短信已发出。请申请人扫码。"] : words["链接已生成，请申请人扫码。"]);
        Link = await show.RunAsync(Id, cancellationToken);
        return await RefuseAsync(refusal, cancellationToken);
    }
}
