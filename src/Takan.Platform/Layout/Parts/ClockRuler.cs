namespace Takan.Platform.Layout;

/// <summary>One clock on the ruler: 法定 20 个工作日. Both ends count.</summary>
public sealed record RulerClock(string Name, DateOnly First, DateOnly Last);

/// <summary>
/// One or two clocks drawn on one ruler of working days. Days that do not count are hatched.
/// </summary>
/// <param name="IsWorking">From the official calendar.</param>
/// <param name="Note">What follows from the two together.</param>
public sealed record ClockRuler(DateOnly Today, IReadOnlyList<RulerClock> Clocks, Func<DateOnly, bool> IsWorking, string? Note = null)
{
    private const int WorkingWidth = 32;
    private const int OffWidth = 9;
    private const int RowHeight = 22;
    // Half a date, so that the first one is not cut where the ruler begins on a day of rest.
    private const int Margin = 34;

    public IReadOnlyList<RulerDay> Days { get; } = Draw(Today, Clocks, IsWorking);

    public int Width => (Days.Count == 0 ? 0 : Days[^1].Left + Days[^1].Width) + Margin;

    public int Height => 24 + (RowHeight * Clocks.Count);

    public static int Row(int clock) => 24 + (RowHeight * clock);

    public int Used(RulerClock clock) => Days.Count(day => day.IsWorking && Covers(clock, day.Date) && day.Date <= Today);

    public int Whole(RulerClock clock) => Days.Count(day => day.IsWorking && Covers(clock, day.Date));

    public static bool Covers(RulerClock clock, DateOnly date) => date >= clock.First && date <= clock.Last;

    /// <summary>Days after the last one, while the thing is still open.</summary>
    public bool IsOver(RulerClock clock, DateOnly date) => date > clock.Last && date <= Today;

    /// <summary>The first day, today, each clock's end and each first day of a month get their date.</summary>
    public bool IsNamed(RulerDay day) =>
        day.Date == Today || day.Date == Days[0].Date || Clocks.Any(clock => clock.Last == day.Date);

    private static List<RulerDay> Draw(DateOnly today, IReadOnlyList<RulerClock> clocks, Func<DateOnly, bool> isWorking)
    {
        var days = new List<RulerDay>();
        if (clocks.Count == 0) return days;
        var (left, end) = (Margin, clocks.Max(clock => clock.Last));
        if (today > end) end = today;
        for (var date = clocks.Min(clock => clock.First); date <= end; date = date.AddDays(1))
        {
            var width = isWorking(date) ? WorkingWidth : OffWidth;
            days.Add(new(date, isWorking(date), left, width));
            left += width;
        }

        return days;
    }
}

public sealed record RulerDay(DateOnly Date, bool IsWorking, int Left, int Width)
{
    public int Middle => Left + (Width / 2);
}
