using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Exemptions;

/// <summary>The sentences of what happens to a place of the library.</summary>
internal static class ExemptionEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        Fixed("exemption-proposed", "提出列入免踏勘库", "Proposed for the exemption library"),
        Reasoned("exemption-turned-down", "退回入库", "Turned down"),
        Reasoned("exemption-listed", "批准列入免踏勘库", "Approved for the exemption library"),
        Reasoned("exemption-suspended", "暂停免踏勘", "Exemption suspended"),
        Reasoned("exemption-resumed", "恢复免踏勘", "Exemption resumed"),
        Reasoned("exemption-removed", "移出免踏勘库", "Removed from the exemption library"),
    ];

    private static EventWords Reasoned(string kind, string chinese, string english) => new(kind, body => Because(chinese, english, body));

    private static Bilingual Because(string chinese, string english, JsonObject? body) =>
        Text(body, "reason") is { Length: > 0 } reason ? new($"{chinese}：{reason}", $"{english}: {reason}") : new(chinese, english);
}
