using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Group;

/// <summary>The sentences of who takes part in an inspection besides its team.</summary>
internal static class GroupEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("business-section-notified", body => new($"通知业务股室派人，{Text(body, "due")} 前答复：{Text(body, "need")}", $"Business section asked to send people by {Text(body, "due")}: {Text(body, "need")}")),
        new("business-people-named", body => new($"业务股室派人：{Text(body, "people")}", $"Sent by the business section: {Text(body, "people")}")),
        new("business-people-waived", body => new($"负责人决定不等业务股室派人：{Text(body, "reason")}", $"The lead goes without people of the business section: {Text(body, "reason")}")),
        new("observer-assigned", body => new($"选派观察员：{Text(body, "observer")}", $"Observer assigned: {Text(body, "observer")}")),
        new("observer-withdrawn", body => new($"撤回观察员：{Text(body, "observer")}", $"Observer taken back: {Text(body, "observer")}")),
        new("observer-drawn", body => new($"抽取观察员：{Text(body, "observer")}，摘要 {Text(body, "digest")}", $"Observer drawn: {Text(body, "observer")}, digest {Text(body, "digest")}")),
    ];
}
