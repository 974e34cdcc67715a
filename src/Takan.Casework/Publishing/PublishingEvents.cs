using System.Text.Json.Nodes;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Publishing;

internal static class PublishingEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new(PublishProfile.Kind, body => new($"发布工作方案：{Text(body, "reason")}，版本 {Short(body)}", $"Profile published: {Text(body, "reason")}, version {Short(body)}")),
        new(RenewTrial.Kind, body => new($"登记试行期续期：{Text(body, "reason")}", $"Renewal of the trial recorded: {Text(body, "reason")}")),
    ];

    private static string Short(JsonObject? body) => Text(body, "digest") is { Length: > 12 } digest ? digest[..12] : "";
}
