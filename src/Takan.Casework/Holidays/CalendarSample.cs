using System.Globalization;
using System.Text;
using Takan.Law.Calendar;

namespace Takan.Casework.Holidays;

/// <summary>A year as the file that is loaded: to be opened in a spreadsheet and overwritten with the next.</summary>
internal static class CalendarSample
{
    public static byte[] Of(CalendarYear year)
    {
        var days = year.Holidays.SelectMany(Days).Select(day => (day.Day, "休", day.Name)).Concat(year.MakeUpDays.Select(day => (Day: day, "班", Name: ""))).OrderBy(day => day.Day);
        var text = new StringBuilder(CalendarFile.Head).Append("\r\n");
        foreach (var (day, kind, name) in days) text.Append(CultureInfo.InvariantCulture, $"{day:yyyy-MM-dd},{kind},{name}\r\n");
        // A spreadsheet takes UTF-8 only with its mark.
        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text.ToString())];
    }

    private static IEnumerable<(DateOnly Day, string Name)> Days(HolidaySpan span)
    {
        for (var day = span.From; day <= span.To; day = day.AddDays(1)) yield return (day, span.Name);
    }
}
