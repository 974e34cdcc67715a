namespace Takan.Law.Calendar;

/// <summary>One day of a list that somebody typed from a notice.</summary>
/// <param name="Line">Where it stands in the file, from 1.</param>
/// <param name="IsOff">A holiday; otherwise a Saturday or Sunday on which people work.</param>
public sealed record ListedDay(int Line, DateOnly Day, bool IsOff, string Name);

/// <summary>
/// Whether a typed list can be a year's notice. Every deadline rests on it, so a slip of the pen is found here: a statutory holiday that is
/// missing, a make-up day in the middle of the week, a day of another year.
/// </summary>
public static class YearCheck
{
    private const string Rule = "TK-541";

    /// <returns>The year, or all that is wrong with it.</returns>
    public static Outcome<CalendarYear> Of(IReadOnlyList<ListedDay> days, string notice, DateOnly today, WorkingDayCalendar inForce)
    {
        if (days.Count == 0) return new Refusal(Rule, "文件里一天也没有。", "The file lists no day.");
        var year = days[0].Day.Year;
        var faults = days.SelectMany(day => FaultsOf(day, days, year)).Concat(MissingIn(days, year)).ToList();
        if (faults.Count > 0) return Joined(faults);
        var read = new CalendarYear(year, notice, Spans(days), [.. days.Where(day => !day.IsOff).Select(day => day.Day).Order()]);
        return PastStays(read, today, inForce) is { } past ? past : read;
    }

    private static IEnumerable<Bilingual> FaultsOf(ListedDay day, IReadOnlyList<ListedDay> days, int year)
    {
        if (day.Day.Year != year)
            yield return At(day, $"不是 {year} 年的日子；一个文件只写一年", $"is no day of {year}; one file holds one year");
        if (days.Any(other => other.Day == day.Day && other.Line < day.Line))
            yield return At(day, "写了两次", "stands twice");
        if (!day.IsOff && day.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
            yield return At(day, "不是周末，不用写“班”", "is no Saturday or Sunday and needs no make-up mark");
    }

    /// <summary>《全国年节及纪念日放假办法》 gives these days to everyone: a notice moves other days around them, never these.</summary>
    private static IEnumerable<Bilingual> MissingIn(IReadOnlyList<ListedDay> days, int year) =>
        from day in StatutoryHolidays.FixedDays(year)
        where !days.Any(listed => listed.Day == day && listed.IsOff)
        select new Bilingual($"缺少法定节假日 {day:M月d日}", $"the statutory holiday {day:yyyy-MM-dd} is missing");

    /// <summary>What is past is counted already: a list may not change it.</summary>
    private static Refusal? PastStays(CalendarYear year, DateOnly today, WorkingDayCalendar inForce)
    {
        var with = inForce.With(year);
        for (var day = new DateOnly(year.Year, 1, 1); day < today && day.Year == year.Year; day = day.AddDays(1))
            if (with.IsWorkingDay(day) != inForce.IsWorkingDay(day))
                return new("TK-542", $"{day:yyyy年M月d日}已经过去，不能再改是不是工作日。", $"{day:yyyy-MM-dd} is past: whether it was a working day cannot be changed.");
        return null;
    }

    private static Refusal Joined(List<Bilingual> faults)
    {
        const int shown = 5;
        var more = faults.Count > shown ? new Bilingual($"；还有 {faults.Count - shown} 处", $"; and {faults.Count - shown} more") : new("", "");
        return new(Rule, "名单有错：" + string.Join('；', faults.Take(shown).Select(fault => fault.Chinese)) + more.Chinese + "。",
            "The list is wrong: " + string.Join("; ", faults.Take(shown).Select(fault => fault.English)) + more.English + ".");
    }

    private static Bilingual At(ListedDay day, string chinese, string english) =>
        new($"第 {day.Line} 行 {day.Day:yyyy-MM-dd} {chinese}", $"row {day.Line}, {day.Day:yyyy-MM-dd}, {english}");

    private static List<HolidaySpan> Spans(IReadOnlyList<ListedDay> days)
    {
        var spans = new List<HolidaySpan>();
        foreach (var day in days.Where(day => day.IsOff).OrderBy(day => day.Day))
            if (spans is [.., var last] && last.To.AddDays(1) == day.Day && last.Name == day.Name) spans[^1] = last with { To = day.Day };
            else spans.Add(new(day.Name, day.Day, day.Day));
        return spans;
    }
}
