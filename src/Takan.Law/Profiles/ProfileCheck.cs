namespace Takan.Law.Profiles;

/// <summary>Reads a profile critically: what stops it from being published, and what is still to be confirmed.</summary>
public static class ProfileCheck
{
    public static IReadOnlyList<ProfileFinding> Findings(Profile profile) =>
    [
        .. BureauCheck.Findings(profile.Bureau),
        .. FormsCheck.Findings(profile),
        .. Repeated(profile.Matters.Select(matter => matter.Id), "TK-501", "matters", "事项代号重复", "repeated matter id"),
        .. profile.Matters.SelectMany(MatterCheck.Findings),
    ];

    /// <summary>True when nothing stops publication; warnings may remain.</summary>
    public static bool MayBePublished(Profile profile) => Findings(profile).All(finding => finding.Severity != FindingSeverity.Error);

    internal static ProfileFinding Error(string rule, string path, string words, string english)
        => new(FindingSeverity.Error, rule, path, words, english);

    internal static ProfileFinding Warning(string rule, string path, string words, string english)
        => new(FindingSeverity.Warning, rule, path, words, english);

    internal static IEnumerable<ProfileFinding> Blank(string value, string path, string words, string english)
        => string.IsNullOrWhiteSpace(value) ? [Error("TK-502", path, $"缺少{words}。", $"Missing: {english}.")] : [];

    internal static IEnumerable<ProfileFinding> Repeated(IEnumerable<string> ids, string rule, string path, string words, string english)
        => ids.GroupBy(id => id).Where(same => same.Count() > 1)
            .Select(same => Error(rule, path, $"{words}：{same.Key}。", $"{english}: {same.Key}"));
}
