using Takan.Law.Calendar;

namespace Takan.Law.Diaries;

/// <summary>From when until when somebody is away, as a form says it: a day without a time is the whole day.</summary>
public sealed record AbsencePeriod(DateTime From, DateTime Until)
{
    /// <summary>Keeps typing errors out of the diaries.</summary>
    public const int LongestDays = 366;

    public static readonly Refusal FirstDayMissing = new(
        "TK-220", "请填写从哪一天起。", "Give the first day.");

    public static readonly Refusal EndsBeforeItBegins = new(
        "TK-221", "结束时间要晚于开始时间，请改正。", "The end must come after the beginning.");

    public static readonly Refusal OverAlready = new(
        "TK-222", "这段时间已经过去，不用再登记。", "That time has passed: there is nothing to enter.");

    public static readonly Refusal TooLong = new(
        "TK-223", "一次最多登记 366 天，请核对日期。", "At most 366 days at once: check the dates.");

    /// <param name="now">UTC.</param>
    public static Outcome<AbsencePeriod> Of(DateOnly? firstDay, TimeOnly? fromTime, DateOnly? lastDay, TimeOnly? untilTime, DateTime now)
    {
        if (firstDay is not { } first) return FirstDayMissing;
        var last = lastDay ?? first;
        if (last.DayNumber - first.DayNumber > LongestDays) return TooLong;
        var from = ChinaTime.Utc(first, fromTime ?? TimeOnly.MinValue);
        var until = untilTime is { } time ? ChinaTime.Utc(last, time) : ChinaTime.Utc(last, TimeOnly.MinValue).AddDays(1);
        if (until <= from) return EndsBeforeItBegins;
        return until <= now ? OverAlready : new AbsencePeriod(from, until);
    }

    /// <summary>Times that only touch do not overlap.</summary>
    public static bool Overlap(DateTime from, DateTime until, DateTime otherFrom, DateTime otherUntil) => from < otherUntil && otherFrom < until;
}
