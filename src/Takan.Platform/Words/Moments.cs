using System.Globalization;

namespace Takan.Platform.Words;

/// <summary>How moments are written: stored in UTC, read in Asia/Shanghai, absolute first, relative as a hint.</summary>
public static class Moments
{
    public static readonly TimeZoneInfo Shanghai = TimeZoneInfo.FindSystemTimeZoneById("Asia/Shanghai");

    private static readonly string[] Weekdays = ["周日", "周一", "周二", "周三", "周四", "周五", "周六"];

    public static DateTime InShanghai(this DateTime utc) =>
        TimeZoneInfo.ConvertTimeFromUtc(DateTime.SpecifyKind(utc, DateTimeKind.Utc), Shanghai);

    public static DateOnly ShanghaiDate(this DateTime utc) => DateOnly.FromDateTime(utc.InShanghai());

    /// <summary>2026年12月3日 周四</summary>
    public static string Day(this DateOnly date) => Language.IsEnglish
        ? date.ToString("ddd d MMM yyyy", Language.English)
        : $"{date.FullDay()} {Weekdays[(int)date.DayOfWeek]}";

    /// <summary>12 月 3 日</summary>
    public static string ShortDay(this DateOnly date) => Language.IsEnglish
        ? date.ToString("d MMM", Language.English)
        : $"{date.Month} 月 {date.Day} 日";

    /// <summary>周四</summary>
    public static string Weekday(this DateOnly date) => Language.IsEnglish
        ? date.ToString("ddd", Language.English)
        : Weekdays[(int)date.DayOfWeek];

    /// <summary>2026年12月3日, as papers write it.</summary>
    public static string FullDay(this DateOnly date) => Language.IsEnglish
        ? date.ToString("d MMMM yyyy", Language.English)
        : $"{date.Year}年{date.Month}月{date.Day}日";

    /// <summary>2026年12月3日前（含当天）: how every last day is written, on screen and on paper.</summary>
    public static string Until(this DateOnly date) => Language.IsEnglish
        ? $"by {date.FullDay()} (that day included)"
        : $"{date.FullDay()}前（含当天）";

    /// <summary>14:30</summary>
    public static string Clock(this DateTime utc) => utc.InShanghai().ToString("HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026年12月3日 周四 14:30</summary>
    public static string DayAndClock(this DateTime utc) => utc.ShanghaiDate().Day() + " " + utc.Clock();

    /// <summary>2026年12月3日 14:30</summary>
    public static string FullDayAndClock(this DateTime utc) => utc.ShanghaiDate().FullDay() + " " + utc.Clock();

    /// <summary>12-03 14:30, for trails and tables; 3 Dec 14:30 in English, where 12-03 may be either.</summary>
    public static string Stamp(this DateTime utc) => Language.IsEnglish
        ? utc.InShanghai().ToString("d MMM HH:mm", Language.English)
        : utc.InShanghai().ToString("MM-dd HH:mm", CultureInfo.InvariantCulture);

    /// <summary>2026-12-03 14:30:05, for evidence.</summary>
    public static string ExactStamp(this DateTime utc) => utc.InShanghai().ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);

    /// <summary>12:41 or 1:02:41, for recordings.</summary>
    public static string Length(this TimeSpan length) =>
        length.ToString(length.TotalHours >= 1 ? @"h\:mm\:ss" : @"mm\:ss", CultureInfo.InvariantCulture);
}
