using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class CommitmentCheck
{
    private const string Path = "forms/commitments/letters";

    public static IEnumerable<ProfileFinding> Findings(CommitmentLetters letters, ProfileParts parts) =>
    [
        .. Repeated(letters.Letters.Select(letter => ProfileTerms.Commitments[letter.Kind]), "TK-501", kind => $"{Path}/{kind}/kind", "承诺书重复", "repeated kind"),
        .. letters.Letters.SelectMany((letter, index) => Letter(letter, $"{Path}/#{index}", parts)),
    ];

    private static IEnumerable<ProfileFinding> Letter(CommitmentLetter letter, string path, ProfileParts parts) =>
    [
        .. Blank(letter.Source, $"{path}/source", "出处", "source"),
        .. letter.Undertakings.Count == 0
            ? [Error(RuleOf(letter.Kind), $"{path}/undertakings", "承诺书没有承诺内容。", "No undertakings.")]
            : Array.Empty<ProfileFinding>(),
        .. parts.UnknownMatters(letter.Matters)
            .Select(id => Error(RuleOf(letter.Kind), $"{path}/matters", $"没有代号为“{id}”的事项。", $"No matter {id}.")),
    ];

    private static string RuleOf(CommitmentKind kind) => kind switch
    {
        CommitmentKind.NoChange => "LT-11",
        CommitmentKind.Exemption => "LT-32",
        _ => "HC-66",
    };
}
