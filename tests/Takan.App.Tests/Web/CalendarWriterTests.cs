using System.Text;
using Ical.Net;
using CalendarEvent = Takan.Platform.Web.CalendarEvent;
using CalendarWriter = Takan.Platform.Web.CalendarWriter;

namespace Takan.App.Tests.Web;

/// <summary>RFC 5545 as it is written, and as another reader (Ical.Net) understands it.</summary>
public sealed class CalendarWriterTests
{
    private static readonly DateTime Begins = new(2026, 12, 3, 6, 30, 0, DateTimeKind.Utc);

    private static CalendarEvent Event { get; } = new("a@takan", 3, Begins.AddDays(-2), Begins, Begins.AddMinutes(30), "视频踏勘：劳务派遣经营许可", "带好：租赁合同, 身份证; 路径 C:\\x\r\n第二行")
    {
        Location = "示例区望海路 118 号",
        Url = "https://tk.example.gov.cn/my",
        RemindBefore = TimeSpan.FromMinutes(30),
    };

    [Fact]
    public void Write_IsReadByAnotherReader_AsItWasMeant()
    {
        var calendar = Calendar.Load(Encoding.UTF8.GetString(CalendarWriter.Write([Event, Event with { Uid = "b@takan", Cancelled = true }], "踏勘日程 · 周敏")))!;

        Assert.Equal(("2.0", "PUBLISH", 2), (calendar.Version, calendar.Method, calendar.Events.Count));
        var read = calendar.Events.Single(one => one.Uid == "a@takan");
        Assert.Equal((Begins, Begins.AddMinutes(30)), (read.Start!.AsUtc, read.End!.AsUtc));
        Assert.Equal((Event.Summary, "带好：租赁合同, 身份证; 路径 C:\\x\n第二行", Event.Location), (read.Summary, read.Description, read.Location));
        Assert.Equal((3, "CONFIRMED", Event.Url), (read.Sequence, read.Status, read.Url!.OriginalString));
        Assert.Single(read.Alarms);
        var cancelled = calendar.Events.Single(one => one.Uid == "b@takan");
        Assert.Equal(("CANCELLED", 0), (cancelled.Status, cancelled.Alarms.Count));
    }

    [Theory]
    [InlineData("短")]
    [InlineData("一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷𠮷")]
    public void Write_FoldsAtSeventyFiveOctets_AndCutsNoCharacter(string summary)
    {
        var bytes = CalendarWriter.Write([Event with { Summary = summary }]);

        var text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetString(bytes);
        Assert.EndsWith("END:VCALENDAR\r\n", text, StringComparison.Ordinal);
        var lines = text[..^2].Split("\r\n");
        Assert.All(lines, line => Assert.True(Encoding.UTF8.GetByteCount(line) <= 75 && !line.Contains('\n', StringComparison.Ordinal) && !line.Contains('\r', StringComparison.Ordinal), line));
        Assert.All(lines, line => Assert.DoesNotContain(Rune.ReplacementChar, line.EnumerateRunes().ToList()));
        Assert.Contains($"\r\nSUMMARY:{summary}\r\n", text.Replace("\r\n ", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Write_ALineBreakInsideAText_EndsNoLine()
    {
        var text = Encoding.UTF8.GetString(CalendarWriter.Write([Event with { Summary = "a\rATTENDEE:x\nb" }]));

        Assert.Contains("SUMMARY:a\\nATTENDEE:x\\nb\r\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\nATTENDEE", text, StringComparison.Ordinal);
    }
}
