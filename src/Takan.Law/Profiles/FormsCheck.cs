using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class FormsCheck
{
    /// <summary>Consents that the law wants one by one when a call is recorded, located and shows faces.</summary>
    private static readonly string[] NeededConsents = ["recording", "place", "face"];

    public static IEnumerable<ProfileFinding> Findings(ProfileParts parts) =>
    [
        .. parts.ConsentLetter is { } letter ? Letter(letter) : [],
        .. parts.PrivacyNotice is { } notice ? Consents(notice) : [],
        .. parts.JoinManual is { } manual ? Manual(manual) : [],
        .. UnknownPlaces(parts),
    ];

    private static IEnumerable<ProfileFinding> Consents(PrivacyNotice notice) => NeededConsents.Except(notice.Consents.Select(consent => consent.Id))
        .Select(id => Error("TK-104", "forms/privacy-notice/consents", $"缺少单独同意：{id}。", $"Missing separate consent: {id}."));

    private static IEnumerable<ProfileFinding> Manual(JoinManual manual) =>
    [
        .. manual.Steps.Count == 0
            ? [Error("HC-61", "forms/join-manual/steps", "操作手册没有步骤。", "The manual has no steps.")]
            : Array.Empty<ProfileFinding>(),
        .. JoinLabel(manual),
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

    private static IEnumerable<ProfileFinding> UnknownPlaces(ProfileParts parts)
        => Texts(parts).SelectMany(text => Placeholders.In(text.Words).Except(Placeholders.Known)
            .Select(place => Error("TK-513", text.Path, $"不认识的填空：{{{place}}}。可用：{string.Join('、', Placeholders.Known)}。", $"Unknown place: {{{place}}}.")));

    private static IEnumerable<(string Path, string Words)> Texts(ProfileParts parts)
    {
        if (parts.ConsentLetter is { } letter)
        {
            yield return ("forms/consent-letter/addressee", letter.Addressee);
            yield return ("forms/consent-letter/statement", letter.Statement);
            yield return ("forms/consent-letter/copiesNote", letter.CopiesNote);
            foreach (var (undertaking, index) in letter.Undertakings.Select((undertaking, index) => (undertaking, index)))
                yield return ($"forms/consent-letter/undertakings/#{index}/text", undertaking.Text);
        }

        foreach (var (section, index) in (parts.PrivacyNotice?.Sections ?? []).Select((section, index) => (section, index)))
            yield return ($"forms/privacy-notice/sections/#{index}/text", section.Text);
        foreach (var consent in parts.PrivacyNotice?.Consents ?? [])
            yield return ($"forms/privacy-notice/consents/{consent.Id}/text", consent.Text);
        foreach (var (step, index) in (parts.JoinManual?.Steps ?? []).Select((step, index) => (step, index)))
            yield return ($"forms/join-manual/steps/#{index}/text", step.Text);
        foreach (var (note, index) in (parts.JoinManual?.Notes ?? []).Select((note, index) => (note, index)))
            yield return ($"forms/join-manual/notes/#{index}", note);
        if (parts.JoinManual is { } manual)
            yield return ("forms/join-manual/label", manual.Label);
    }
}
