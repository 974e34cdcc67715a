using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Messages;

namespace Takan.Casework.Intake;

[StaffMay(CaseworkPermissions.Link, Of = "caseId")]
public sealed class GiveLinkPage(GiveLink give, ShowCaseLink show, CaseHeads heads, SmsService sms, IStringLocalizer words) : CaseActPage(heads)
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
            return Done(Links.Case(Id, "link"), (SendBySms, sms.IsThere) switch
            {
                (false, _) => words["链接已生成，请申请人扫码。"],
                (true, true) => words["链接已生成，短信正在发出。请申请人扫码。"],
                _ => words["链接已生成，但是短信没有发出：本系统还没有配置短信服务，申请人也收不到验证码。请系统管理员先配置。"],
            });
        Link = await show.RunAsync(Id, cancellationToken);
        return await RefuseAsync(refusal, cancellationToken);
    }
}
