using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Consent;

[ApplicantMay]
public sealed class MyConsentPage(GiveConsents give, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? NoticeVersion { get; set; }

    [BindProperty]
    public List<string> Given { get; set; } = [];

    public PrivacyNotice Notice => Head.Profile.Profile.PrivacyNotice;

    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>Why no consent is taken in the present state; null when it is.</summary>
    public Refusal? Closed => CaseProcess.Table.Objections(Head.Case.State, CaseCommand.GiveConsents, Head.Profile.Numbers,
        new() { NoticeShown = true, RequiredConsentsGiven = true }).FirstOrDefault();

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await give.HandleAsync(new(MyTarget, NoticeVersion, Given), cancellationToken)).IsAllowed(out _, out var refusal))
            return Done(Links.MyLetter, words["谢谢，已经记下。下面是同意书。"]);
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Values = new Dictionary<string, string>(Placeholders.Of(Head.Profile.Bureau, Head.Profile.Numbers)) { [Placeholders.Matter] = Head.MatterName };
    }
}
