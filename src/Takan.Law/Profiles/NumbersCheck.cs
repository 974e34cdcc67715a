using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>Every number within the law, and each with its source.</summary>
internal static class NumbersCheck
{
    private const int LawfulTeam = 2;
    private const int LawfulShare = 10;
    private const double PixelTolerance = 0.95;
    // Upper bounds keep typing errors out of the calendar; no paper comes near them.
    private const int MostDaysToRectify = 250;
    private const int LongestWait = 210;
    private const int DaysOfAYear = 365;
    private const int FastestUpload = 100_000;
    private const int LongestNotice = 168;
    private const int QuartersOfADay = 26;
    private const int MostConsoles = 100;
    private const int LongestArrangement = 10;
    private const int LongestHearing = 30;
    private const string Path = "bureau/numbers";

    private static readonly IReadOnlyList<(string Key, Func<Numbers, object?> Value)> Keys =
    [
        ("teamMinimum", numbers => numbers.TeamMinimum),
        ("teamMaximum", numbers => numbers.TeamMaximum),
        ("rectificationWorkingDays", numbers => numbers.RectificationWorkingDays),
        ("nominalPixels", numbers => numbers.NominalPixels),
        ("minimumStillPixels", numbers => numbers.MinimumStillPixels),
        ("minimumUploadKilobits", numbers => numbers.MinimumUploadKilobits),
        ("waitingMinutes", numbers => numbers.WaitingMinutes),
        ("applicantReschedules", numbers => numbers.ApplicantReschedules),
        ("applicantNoticeHours", numbers => numbers.ApplicantNoticeHours),
        ("inspectionsPerDay", numbers => numbers.InspectionsPerDay),
        ("inspectionsAtOnce", numbers => numbers.InspectionsAtOnce),
        ("consentLinkDays", numbers => numbers.ConsentLinkDays),
        ("callbackPercent", numbers => numbers.CallbackPercent),
        ("arrangeWorkingDays", numbers => numbers.ArrangeWorkingDays),
        ("statementWorkingDays", numbers => numbers.StatementWorkingDays),
        ("singleTeam", numbers => numbers.SingleTeam),
    ];

    public static IEnumerable<ProfileFinding> Findings(Bureau bureau) => [.. Values(bureau.Numbers), .. Sources(bureau)];

    /// <summary>A bureau's or a matter's own time to rectify: a day to about a year of working days.</summary>
    public static ProfileFinding? Rectification(int days, string path)
        => days is < 1 or > MostDaysToRectify ? Error("HC-56", path, $"整改期限请写 1 到 {MostDaysToRectify} 个工作日。", $"One to {MostDaysToRectify} working days to rectify.") : null;

    private static IEnumerable<ProfileFinding> Values(Numbers numbers)
    {
        if (numbers.TeamMinimum < LawfulTeam)
            yield return Error("TJ-32", $"{Path}/teamMinimum", "实质核查须有两名以上工作人员（行政许可法第三十四条），请写 2 或更大。", "Two or more staff verify substance.");
        if (numbers.TeamMaximum < numbers.TeamMinimum)
            yield return Error("TJ-33", $"{Path}/teamMaximum", $"人数上限小于下限，请写 {numbers.TeamMinimum} 或更大。", "The largest team is smaller than the smallest.");
        if (numbers.SingleTeam < numbers.TeamMinimum || numbers.SingleTeam > numbers.TeamMaximum)
            yield return Error("TJ-32", $"{Path}/singleTeam", "单独踏勘的人数应在下限和上限之间。", "The single team lies outside the bounds.");
        if (Rectification(numbers.RectificationWorkingDays, $"{Path}/rectificationWorkingDays") is { } rectification)
            yield return rectification;
        if (numbers.MinimumStillPixels > numbers.NominalPixels || numbers.MinimumStillPixels < numbers.NominalPixels * PixelTolerance)
            yield return Error("HC-52", $"{Path}/minimumStillPixels", $"像素下限与文件要求不符（最多低 5%），请写 {(long)(numbers.NominalPixels * PixelTolerance)} 到 {numbers.NominalPixels}。", "The least pixels depart from the paper by more than 5 %.");
        if (numbers.CallbackPercent is < LawfulShare or > 100)
            yield return Error("HC-24", $"{Path}/callbackPercent", "每月回访比例只能提高，不能低于 10%，请写 10 到 100。", "The call-back share may be raised, not lowered.");
        foreach (var (key, value, most) in new[] { ("waitingMinutes", numbers.WaitingMinutes, LongestWait), ("consentLinkDays", numbers.ConsentLinkDays, DaysOfAYear), ("minimumUploadKilobits", numbers.MinimumUploadKilobits, FastestUpload) })
            if (value < 1 || value > most)
                yield return Error("TK-506", $"{Path}/{key}", $"{key} 请写 1 到 {most}。", $"{key} must be 1 to {most}.");
        foreach (var (key, value, most) in new[] { ("inspectionsPerDay", numbers.PerDay(), QuartersOfADay), ("inspectionsAtOnce", numbers.AtOnce(), MostConsoles) })
            if (value < 1 || value > most)
                yield return Error("TK-506", $"{Path}/{key}", $"{key} 请写 1 到 {most}。", $"{key} must be 1 to {most}.");
        if (numbers.NoticeHours() is < 0 or > LongestNotice)
            yield return Error("TK-506", $"{Path}/applicantNoticeHours", $"applicantNoticeHours 请写 0 到 {LongestNotice}（小时）。", $"applicantNoticeHours must be 0 to {LongestNotice} hours.");
        if (numbers.ArrangeWithin() is < 1 or > LongestArrangement)
            yield return Error("TJ-17", $"{Path}/arrangeWorkingDays", $"多少天没有选定人员和时间就提醒，请写 1 到 {LongestArrangement} 个工作日。", $"A unit is reminded after 1 to {LongestArrangement} working days.");
        if (numbers.DaysToSpeak() is < 1 or > LongestHearing)
            yield return Error("TK-506", $"{Path}/statementWorkingDays", $"statementWorkingDays 请写 1 到 {LongestHearing}（工作日）。", $"statementWorkingDays must be 1 to {LongestHearing} working days.");
        if (numbers.ApplicantReschedules < 0)
            yield return Error("TK-506", $"{Path}/applicantReschedules", "改约次数不能是负数。", "Reschedules cannot be negative.");
    }

    private static IEnumerable<ProfileFinding> Sources(Bureau bureau) =>
    [
        .. Keys.Where(key => key.Value(bureau.Numbers) is not null && string.IsNullOrWhiteSpace(bureau.NumberSources.GetValueOrDefault(key.Key)))
            .Select(key => Error("TK-515", $"{Path}/{key.Key}", $"数字 {key.Key} 没有来源，请在 numberSources 里写出处，或写“本局默认”。", $"{key.Key} has no source in numberSources.")),
        .. bureau.NumberSources.Keys.Except(Keys.Select(key => key.Key))
            .Select(key => Error("TK-515", $"bureau/numberSources/{key}", $"没有叫“{key}”的数字。", $"No number {key}.")),
    ];
}
