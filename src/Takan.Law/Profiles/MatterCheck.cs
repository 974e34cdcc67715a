using Takan.Law.Calendar;
using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>A matter cannot be published without basis, limits and a standard (HC-11, HC-14). A draft may still lack them.</summary>
internal static class MatterCheck
{
    private const int LawfulTeam = 2;

    // Ten years: no law sets a longer time, and the calendar cannot count to every number.
    private const int LongestTerm = 3650;

    private static readonly IReadOnlySet<string> AllowedInDraft = new HashSet<string> { "HC-11", "HC-14", "TK-512" };

    public static IEnumerable<ProfileFinding> Findings(Matter matter, ProfileParts parts)
        => All(matter, parts).Select(finding => matter.Draft && AllowedInDraft.Contains(finding.Rule) ? finding with { Severity = FindingSeverity.Warning } : finding);

    private static IEnumerable<ProfileFinding> All(Matter matter, ProfileParts parts)
    {
        var path = $"matters/{matter.Id}";
        return
        [
            .. Blank(matter.Name, $"{path}/name", "事项名称", "name of the matter"),
            .. Repeated(matter.Items.Select(item => item.Id), "TK-501", id => $"{path}/items/{id}/id", "核查项代号重复", "repeated item id"),
            .. Repeated(matter.Items.Select(item => item.Number), "TK-501", number => $"{path}/items/{number}/number", "核查项序号重复", "repeated item number"),
            .. Basis(matter, path),
            .. Modes(matter, path, parts.Bureau),
            .. Limits(matter, path),
            .. Length(matter, path),
            .. UnknownOptions(matter, path),
            .. EndingCheck.Findings(matter, path, parts.Bureau),
            .. matter.Pilot is { } standing ? PilotCheck.Findings(standing, $"{path}/pilot") : [],
            .. matter.Items.SelectMany(item => ItemCheck.Findings(item, $"{path}/items/{item.Number}")),
        ];
    }

    private static IEnumerable<ProfileFinding> Basis(Matter matter, string path) =>
    [
        .. matter.Basis.Count == 0 ? [Error("HC-11", $"{path}/basis", "事项没有法律依据，不能发布；请写 basis，或者写 draft: true。", "No legal basis: cannot be published.")] : Array.Empty<ProfileFinding>(),
        .. SourceCheck.Read(matter.Basis, $"{path}/basis"),
        .. SourceCheck.Unconfirmed(matter.Basis)
            .Select(found => Error("TK-512", $"{path}/basis/#{found.Index}", $"待核：《{found.Source.Law}》{found.Source.Article}。依据待核的事项不能发布；请核实，或者写 draft: true。", $"To be confirmed: {found.Source.Law} {found.Source.Article}")),
        .. matter.PublishedItems.Any(item => item.Kind != ItemKind.Reminder) ? [] : new[] { Error("HC-14", $"{path}/items", "事项没有可以发布的核查标准（“法”或“核”，且来源已核）。", "No inspection standard: cannot be published.") },
    ];

    private static IEnumerable<ProfileFinding> Modes(Matter matter, string path, Bureau? bureau)
    {
        if (!matter.AllowedModes.Contains(matter.Mode))
            yield return Error("HC-63", $"{path}/allowedModes", $"默认方式“{ProfileTerms.Modes[matter.Mode]}”不在允许的方式里，请加上。", "The default mode is not among the allowed ones.");
        if (bureau is null || matter.Risk.Length == 0) yield break;
        if (bureau.RiskTiers.FirstOrDefault(tier => tier.Id == matter.Risk) is not { } tier)
            yield return Error("TK-517", $"{path}/risk", $"没有代号为“{matter.Risk}”的风险等级。", $"No risk tier {matter.Risk}.");
        else if (matter.AllowedModes.Any(mode => !tier.Modes.Contains(mode)))
            yield return Error("TK-517", $"{path}/allowedModes", $"风险等级“{tier.Title}”只允许：{string.Join('、', tier.Modes.Select(mode => ProfileTerms.Modes[mode]))}。", $"The tier {tier.Id} does not allow every mode.");
    }

    private static IEnumerable<ProfileFinding> Limits(Matter matter, string path)
    {
        if (matter.Limits.Statutory is < 1 or > LongestTerm || matter.Limits.Extension is < 0 or > LongestTerm || matter.Limits.Delivery is < 0 or > LongestTerm)
            yield return Error("TK-507", $"{path}/limits", $"办理时限不对：法定时限请写 1 到 {LongestTerm}，延长和送达请写 0 到 {LongestTerm}。", $"Limits: statutory 1 to {LongestTerm}, the others 0 to {LongestTerm}.");
        else if (matter.Limits.Unit is null && matter.Limits.Promised > matter.Limits.Statutory)
            yield return Error("TK-507", $"{path}/limits/promised", $"承诺时限超过法定时限，请写 {matter.Limits.Statutory} 或更小。", "Promised not above statutory.");
        if (matter.Limits.Promised is < 1 or > LongestTerm)
            yield return Error("TK-507", $"{path}/limits/promised", $"承诺时限请写 1 到 {LongestTerm}；没有承诺就不写。", $"A promise is 1 to {LongestTerm}, or is left out.");
        if (matter.RectificationWorkingDays is { } days && NumbersCheck.Rectification(days, $"{path}/rectificationWorkingDays") is { } finding)
            yield return finding;
        if (matter.TeamMinimum < LawfulTeam && string.IsNullOrWhiteSpace(matter.TeamExceptionCitation))
            yield return Error("TJ-32", $"{path}/teamMinimum", "少于两人踏勘须写明法律依据（teamExceptionCitation）。", "A team below two needs a citation.");
    }

    private static IEnumerable<ProfileFinding> Length(Matter matter, string path)
    {
        // A visit longer than any half day would never find an appointment.
        if (matter.Minutes < 0 || matter.Minutes > OfficeHours.LongestVisit)
            yield return Error("TK-506", $"{path}/minutes", $"踏勘时长请写 1 到 {OfficeHours.LongestVisit} 分钟；不清楚就不写。", $"The length of a visit is 1 to {OfficeHours.LongestVisit} minutes, or is left out.");
    }

    private static IEnumerable<ProfileFinding> UnknownOptions(Matter matter, string path)
    {
        var known = matter.Scenarios.SelectMany(group => group.Options).Select(option => option.Id).ToHashSet();
        return matter.Items.Where(item => item.OnlyIn.Any(option => !known.Contains(option)))
            .Select(item => Error("TK-508", $"{path}/items/{item.Number}/onlyIn", $"适用情形不存在，可写：{string.Join('、', known)}。", "Unknown scenario option."));
    }
}
