using System.Globalization;
using System.Text;

namespace Takan.Platform.Web;

/// <summary>
/// Writes calendar files as phones and mail programs read them: RFC 5545, times in UTC, lines folded at 75 octets of UTF-8
/// without cutting a character.
/// </summary>
public sealed class CalendarWriter
{
    public const string ContentType = "text/calendar; charset=utf-8";

    private const int LongestLine = 75;
    private readonly StringBuilder text = new();

    /// <param name="name">Shown as the name of a subscribed calendar; null for a single event.</param>
    public static byte[] Write(IEnumerable<CalendarEvent> events, string? name = null)
    {
        var writer = new CalendarWriter();
        writer.Line("BEGIN", "VCALENDAR");
        writer.Line("VERSION", "2.0");
        writer.Line("PRODID", "-//Takan//Site inspections//ZH");
        writer.Line("CALSCALE", "GREGORIAN");
        writer.Line("METHOD", "PUBLISH");
        if (name is not null)
        {
            writer.Line("X-WR-CALNAME", Escape(name));
            writer.Line("REFRESH-INTERVAL;VALUE=DURATION", "PT1H");
        }

        foreach (var one in events) writer.Event(one);
        writer.Line("END", "VCALENDAR");
        return Encoding.UTF8.GetBytes(writer.text.ToString());
    }

    private void Event(CalendarEvent one)
    {
        Line("BEGIN", "VEVENT");
        Line("UID", Escape(one.Uid));
        Line("SEQUENCE", one.Sequence.ToString(CultureInfo.InvariantCulture));
        Line("DTSTAMP", Utc(one.ChangedAt));
        Line("LAST-MODIFIED", Utc(one.ChangedAt));
        Line("DTSTART", Utc(one.Begins));
        Line("DTEND", Utc(one.Ends));
        Line("SUMMARY", Escape(one.Summary));
        Line("DESCRIPTION", Escape(one.Description));
        if (one.Location is { } place) Line("LOCATION", Escape(place));
        if (one.Url is { } url) Line("URL", url);
        Line("STATUS", one.Cancelled ? "CANCELLED" : "CONFIRMED");
        if (one is { RemindBefore: { } before, Cancelled: false })
        {
            Line("BEGIN", "VALARM");
            Line("ACTION", "DISPLAY");
            Line("DESCRIPTION", Escape(one.Summary));
            Line("TRIGGER", $"-PT{(int)before.TotalMinutes}M");
            Line("END", "VALARM");
        }

        Line("END", "VEVENT");
    }

    private static string Utc(DateTime at) => at.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    /// <summary>TEXT of RFC 5545 3.3.11. A lone carriage return would end the line.</summary>
    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal)
        .Replace("\r\n", "\\n", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal).Replace("\r", "\\n", StringComparison.Ordinal);

    private void Line(string name, string value)
    {
        var octets = 0;
        foreach (var rune in (name + ":" + value).EnumerateRunes())
        {
            if (octets + rune.Utf8SequenceLength > LongestLine)
            {
                text.Append("\r\n ");
                octets = 1;
            }

            text.Append(rune.ToString());
            octets += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
