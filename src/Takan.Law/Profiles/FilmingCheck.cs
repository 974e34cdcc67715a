using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

internal static class FilmingCheck
{
    private const string Path = "forms/filming";

    public static IEnumerable<ProfileFinding> Findings(FilmingSpecification film)
    {
        foreach (var blank in Blank(film.Introduction, $"{Path}/introduction", "自我介绍的话", "introduction").Select(finding => finding with { Rule = "LJ-30" }))
            yield return blank;
        foreach (var blank in Blank(film.Pledge, $"{Path}/pledge", "视频真实的承诺", "pledge").Select(finding => finding with { Rule = "LJ-30" }))
            yield return blank;
        if (film.Order.Count == 0)
            yield return Error("LJ-28", $"{Path}/order", "没有写明拍摄顺序。", "No order of filming.");
        if (film.Formats.Count == 0)
            yield return Error("LJ-31", $"{Path}/formats", "没有写明视频格式，例如：[MP4, MOV]。", "No formats.");
        if (film.Limits.MinimumMinutes < 1 || film.Limits.MaximumMinutes < film.Limits.MinimumMinutes)
            yield return Error("LJ-31", $"{Path}/limits/maximumMinutes", "拍摄时长不对：最短至少 1 分钟，最长不小于最短。", "Wrong length: at least one minute, the longest not below the shortest.");
        if (film.Limits.MinimumShortSide < 1 || film.Limits.MinimumFramesPerSecond < 1 || film.Limits.MaximumMegabytes < 1 || film.Limits.FreshDays < 1)
            yield return Error("LJ-31", $"{Path}/limits", "清晰度、帧率、大小、时效须大于零。", "Size, frames, megabytes and days must be above zero.");
    }
}
