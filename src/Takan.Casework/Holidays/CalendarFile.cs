using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;

namespace Takan.Casework.Holidays;

/// <summary>
/// The list of a year's days as somebody types it from the notice: a CSV with the columns <c>日期,安排,节日</c>, the day as 2027-01-01,
/// the arrangement 休 or 班. Days that are neither need no row.
/// </summary>
public static class CalendarFile
{
    public const string Head = "日期,安排,节日";
    public const int Largest = 64 * 1024;

    private const string Off = "休";
    private const string Works = "班";
    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = true };
    private static readonly string[] DayForms = ["yyyy-M-d", "yyyy/M/d", "yyyy年M月d日"];

    public static Outcome<IReadOnlyList<ListedDay>> Read(byte[] content)
    {
        if (content.Length > Largest || SpreadsheetText.Of(content) is not { } text) return CalendarRefusals.NotAList;
        try
        {
            return Rows(text);
        }
        catch (CsvHelperException)
        {
            return CalendarRefusals.NotAList;
        }
    }

    private static Outcome<IReadOnlyList<ListedDay>> Rows(string text)
    {
        using var parser = new CsvParser(new StringReader(text), Csv);
        if (!parser.Read() || parser.Record is not [var first, ..] || first.Trim() != "日期") return CalendarRefusals.NotAList;
        var days = new List<ListedDay>();
        while (parser.Read())
        {
            if (parser.Record is not [var day, var kind, ..] record || !DateOnly.TryParseExact(day.Trim(), DayForms, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
                || kind.Trim() is not (Off or Works)) return CalendarRefusals.RowNotReadable(parser.RawRow);
            days.Add(new(parser.RawRow, date, kind.Trim() == Off, record.Length > 2 ? record[2].Trim() : ""));
        }

        return days;
    }
}
