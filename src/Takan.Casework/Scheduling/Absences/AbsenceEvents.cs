using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Scheduling;

/// <summary>The sentences of what the diaries of the staff say.</summary>
internal static class AbsenceEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new(EnterAbsence.Kind, body => KindOf(body) == AbsenceKind.Leave
            ? new($"登记休假：{Span(body)}", $"Leave entered: {Span(body)}")
            : new($"登记外出：{Span(body)}", $"Duty elsewhere entered: {Span(body)}")),
        new(CancelAbsence.Kind, body => new($"取消休假或外出：{Span(body)}", $"Absence taken back: {Span(body)}")),
        Fixed(KeepCalendarFeed.MadeKind, "生成日历订阅地址", "Calendar subscription made"),
        Fixed(KeepCalendarFeed.RevokedKind, "作废日历订阅地址", "Calendar subscription revoked"),
    ];

    private static AbsenceKind KindOf(JsonObject? body) => Enum.TryParse<AbsenceKind>(Text(body, "kind"), out var kind) ? kind : AbsenceKind.Out;

    private static string Span(JsonObject? body) => $"{Time(body, "from")} – {Time(body, "until")}";

    private static string Time(JsonObject? body, string field) =>
        DateTime.TryParse(Text(body, field), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            ? ChinaTime.Local(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "";
}
