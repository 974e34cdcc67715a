using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

[ApplicantMay]
public sealed class MyConsentPage(
    GiveConsents give, CaseRoads roads, TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? NoticeVersion { get; set; }

    [BindProperty]
    public List<string> Given { get; set; } = [];

    public PrivacyNotice Notice => Head.Profile.Profile.PrivacyNotice;

    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>Why no consent is taken: the case stands elsewhere, or video is not open to it; null when it is.</summary>
    public Refusal? Closed { get; private set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return Leave() ?? Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if ((await give.HandleAsync(new(MyTarget, NoticeVersion, Given), cancellationToken)).IsAllowed(out _, out var refusal))
            return await GoOnAsync(cancellationToken);
        await ReadAsync(cancellationToken);
        return Leave() ?? Refuse(refusal, Missing(refusal), Head.Case.Version);
    }

    public static string FieldOf(SeparateConsent consent) => $"{nameof(Given)}.{consent.Id}";

    /// <summary>Each consent that video cannot do without and that was not ticked.</summary>
    private FieldErrors Missing(Refusal refusal)
    {
        var missing = new FieldErrors();
        if (refusal.Rule == CaseGuards.ConsentsGiven.Rule)
            foreach (var consent in Notice.Consents.Where(one => one.Required && !Given.Contains(one.Id))) missing.Add(FieldOf(consent), refusal);
        return missing;
    }

    private async Task<IActionResult> GoOnAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return (await db.DeclarationStandingAsync(Head, cancellationToken)).Missing > 0
            ? Done(Links.MyDeclaration, words["谢谢，已经记下。下面是住所承诺书，签好以后签同意书。"])
            : Done(Links.MyLetter, words["谢谢，已经记下。下面是同意书。"]);
    }

    /// <summary>Where nothing is asked (any more), the own case page says what comes next.</summary>
    private IActionResult? Leave() => Closed is null ? null : Redirect(Links.My);

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        var card = await roads.CardAsync(Head.Case, Head.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken);
        Closed = CaseProcess.Table.Objections(Head.Case.State, CaseCommand.GiveConsents, Head.Profile.Numbers,
            new() { NoticeShown = true, RequiredConsentsGiven = true }).FirstOrDefault() ?? card[Road.Remote].Refusal;
        Values = new Dictionary<string, string>(Placeholders.Of(Head.Profile.Bureau, Head.Profile.Numbers)) { [Placeholders.Matter] = Head.MatterName };
    }
}
