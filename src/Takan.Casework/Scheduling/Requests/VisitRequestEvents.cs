using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Scheduling;

/// <summary>The sentences of what happens to requests, and to trials and guidance until they begin.</summary>
internal static class VisitRequestEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("visit-requested", body => new($"申请{Kind(body)}{Wish(body)}", $"Asked for: {English(body)}{Wish(body)}")),
        new("visit-consented", body => new($"看了告知，同意{Kind(body)}录像", $"Read the notice and consented to the recording: {English(body)}")),
        new("visit-granted", body => new($"安排了{Kind(body)}", $"Arranged: {English(body)}")),
        new("visit-declined", body => new($"没有安排{Kind(body)}：{Text(body, "reason")}", $"Declined, {English(body)}: {Text(body, "reason")}")),
        new("visit-withdrawn", body => new($"{Kind(body)}不办了：{Text(body, "reason")}", $"No more, {English(body)}: {Text(body, "reason")}")),
        new("advice-booked", body => new($"约好{Kind(body)}，不作结论", $"Booked: {English(body)}; decides nothing")),
        new("advice-cancelled", body => new($"预踏勘或指导取消：{Text(body, "reason")}", $"Trial or guidance cancelled: {Text(body, "reason")}")),
        Fixed("instant-agreed", "申请人提出马上踏勘，当场开始", "Begins at once, as the applicant asked"),
    ];

    private static string Kind(JsonObject? body) => Text(body, "name");

    private static string English(JsonObject? body) => Text(body, "englishName");

    private static string Wish(JsonObject? body) => Text(body, "wish") is { Length: > 0 } wish ? $"（{wish}）" : "";
}
