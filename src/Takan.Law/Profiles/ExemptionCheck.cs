using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class ExemptionCheck
{
    private const int Elements = 6;
    private const int LongestMinutes = 20;
    private const string Path = "exemptions";

    public static IEnumerable<ProfileFinding> Findings(ExemptionSettings settings, ProfileParts parts) =>
    [
        .. Blank(settings.Source, $"{Path}/source", "出处", "source"),
        .. Repeated(settings.FixedElements.Select(element => element.Id), "TK-501", id => $"{Path}/fixedElements/{id}/id", "固定要素代号重复", "repeated element id"),
        .. settings.FixedElements.Count < Elements
            ? [Error("LT-30", $"{Path}/fixedElements", $"固定要素不得少于六项，现有 {settings.FixedElements.Count} 项。", "Six fixed elements are needed.")]
            : Array.Empty<ProfileFinding>(),
        .. Blank(settings.StableManagement, $"{Path}/stableManagement", "稳定管理团队的要求", "stable management").Select(finding => finding with { Rule = "LT-40" }),
        .. settings.Minutes is < 1 or > LongestMinutes
            ? [Error("LT-42", $"{Path}/minutes", $"免踏勘办结时间须在 1 到 {LongestMinutes} 分钟之间。", "Concluded within 20 minutes.")]
            : Array.Empty<ProfileFinding>(),
        .. parts.UnknownMatters(settings.Matters)
            .Select(id => Error("LT-41", $"{Path}/matters", $"没有代号为“{id}”的事项。", $"No matter {id}.")),
    ];
}
