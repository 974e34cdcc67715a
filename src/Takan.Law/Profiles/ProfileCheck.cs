namespace Takan.Law.Profiles;

/// <summary>Reads a profile critically: what stops it from being published, and what is still to be confirmed.</summary>
public static class ProfileCheck
{
    public static IReadOnlyList<ProfileFinding> Findings(Profile profile) => Findings(ProfileParts.Of(profile));

    public static IReadOnlyList<ProfileFinding> Findings(ProfileParts parts) =>
    [
        .. Of(parts.Bureau, bureau => BureauCheck.Findings(bureau)),
        .. Of(parts.Bureau, bureau => JurisdictionCheck.Findings(bureau, parts)),
        .. Of(parts.Bureau?.SessionKinds, kinds => SessionKindsCheck.Findings(kinds, parts)),
        .. JointCheck.Findings(parts),
        .. FormsCheck.Findings(parts),
        .. Of(parts.AddressDeclaration, DeclarationCheck.Findings),
        .. Of(parts.Bureau, bureau => DeclarationCheck.Demand(bureau, parts.AddressDeclaration)),
        .. Of(parts.Filming, FilmingCheck.Findings),
        .. Of(parts.Commitments, letters => CommitmentCheck.Findings(letters, parts)),
        .. Of(parts.Exemptions, settings => ExemptionCheck.Findings(settings, parts)),
        .. Repeated(parts.Matters.Select(matter => matter.Id), "TK-501", id => $"matters/{id}", "事项代号重复", "repeated matter id"),
        .. parts.Matters.SelectMany(matter => MatterCheck.Findings(matter, parts)),
    ];

    /// <summary>True when nothing stops publication; warnings may remain.</summary>
    public static bool MayBePublished(Profile profile) => Findings(profile).All(finding => finding.Severity != FindingSeverity.Error);

    internal static ProfileFinding Error(string rule, string path, string words, string english)
        => new(FindingSeverity.Error, rule, path, words, english);

    internal static ProfileFinding Warning(string rule, string path, string words, string english)
        => new(FindingSeverity.Warning, rule, path, words, english);

    internal static IEnumerable<ProfileFinding> Blank(string value, string path, string words, string english)
        => string.IsNullOrWhiteSpace(value) ? [Error("TK-502", path, $"缺少{words}，请填写。", $"Missing: {english}.")] : [];

    /// <summary>One finding for each id given again, at the place of the second.</summary>
    internal static IEnumerable<ProfileFinding> Repeated(IEnumerable<string> ids, string rule, Func<string, string> path, string words, string english)
        => ids.GroupBy(id => id).Where(same => same.Count() > 1)
            .Select(same => Error(rule, path(same.Key), $"{words}：{same.Key}。请改成另一个。", $"{english}: {same.Key}"));

    private static IEnumerable<ProfileFinding> Of<T>(T? part, Func<T, IEnumerable<ProfileFinding>> check) where T : class => part is null ? [] : check(part);
}
