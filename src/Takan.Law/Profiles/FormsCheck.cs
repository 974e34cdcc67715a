using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class FormsCheck
{
    /// <summary>Consents that the law wants one by one when a call is recorded, located and shows faces.</summary>
    private static readonly string[] NeededConsents = ["recording", "place", "face"];

    public static IEnumerable<ProfileFinding> Findings(Profile profile) =>
    [
        .. Letter(profile.ConsentLetter),
        .. NeededConsents.Except(profile.PrivacyNotice.Consents.Select(consent => consent.Id))
            .Select(id => Error("TK-104", "forms/privacy-notice/consents", $"缺少单独同意：{id}。", $"Missing separate consent: {id}.")),
        .. profile.JoinManual.Steps.Count == 0
            ? [Error("HC-61", "forms/join-manual", "操作手册没有步骤。", "The manual has no steps.")]
            : Array.Empty<ProfileFinding>(),
        .. JoinLabel(profile.JoinManual),
        .. UnknownPlaces(profile),
    ];

    private static IEnumerable<ProfileFinding> JoinLabel(JoinManual manual)
        => new[] { Placeholders.Matter, Placeholders.AcceptedAt, Placeholders.Applicant }
            .Except(Placeholders.In(manual.Label))
            .Select(place => Error("HC-61", "forms/join-manual/label", $"进入时须标明“{place}”。", $"Whoever joins is labelled with {place}."));

    private static IEnumerable<ProfileFinding> Letter(ConsentLetter letter)
    {
        if (letter.Undertakings.Count == 0)
            yield return Error("HC-23", "forms/consent-letter/undertakings", "同意书没有承诺。", "The letter has no undertakings.");
        foreach (var (place, rule) in new[] { (Placeholders.Company, "HC-50"), (Placeholders.Matter, "HC-50") })
            if (!Placeholders.In(letter.Statement).Contains(place))
                yield return Error(rule, "forms/consent-letter/statement", $"同意书缺少“{place}”。", $"The letter lacks {place}.");
        foreach (var (place, rule) in new[] { (Placeholders.Pixels, "HC-52"), (Placeholders.RectificationDays, "HC-56") })
            if (!letter.Undertakings.Any(undertaking => Placeholders.In(undertaking.Text).Contains(place)))
                yield return Error(rule, "forms/consent-letter/undertakings", $"承诺里缺少“{place}”。", $"No undertaking names {place}.");
    }

    private static IEnumerable<ProfileFinding> UnknownPlaces(Profile profile)
        => Texts(profile).SelectMany(Placeholders.In).Distinct().Except(Placeholders.Known)
            .Select(place => Error("TK-513", "forms", $"不认识的填空：{{{place}}}。", $"Unknown place: {{{place}}}."));

    private static IEnumerable<string> Texts(Profile profile) =>
    [
        profile.ConsentLetter.Addressee,
        profile.ConsentLetter.Statement,
        profile.ConsentLetter.CopiesNote,
        .. profile.ConsentLetter.Undertakings.Select(undertaking => undertaking.Text),
        .. profile.PrivacyNotice.Sections.Select(section => section.Text),
        .. profile.PrivacyNotice.Consents.Select(consent => consent.Text),
        .. profile.JoinManual.Steps.Select(step => step.Text),
        .. profile.JoinManual.Notes,
        profile.JoinManual.Label,
    ];
}
