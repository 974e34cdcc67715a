using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law.Messages;
using Takan.Platform.Access;

namespace Takan.Casework.Reminders;

/// <summary>Which messages come to this phone, and which of them may be turned off.</summary>
[ApplicantMay]
public sealed class MyMessagesPage(ChooseReminders choose, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public MessageClass Kind { get; set; }

    [BindProperty]
    public bool Off { get; set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await choose.HandleAsync(new(MyTarget, Kind, Off), cancellationToken)).IsAllowed(out _, out var refusal)
            ? Done(Links.MyMessages, Off ? words["提醒已关闭。"] : words["提醒已打开。"])
            : await RefuseAsync(refusal, cancellationToken);
}
