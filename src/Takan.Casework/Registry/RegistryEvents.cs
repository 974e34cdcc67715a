using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Registry;

/// <summary>The sentences of what happens to what is filed.</summary>
internal static class RegistryEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        Fixed("subject-filed", "备案", "Filed in the registry"),
        new("filing-change-applied", body => Because("书面申请变更", "Applied in writing for a change", body)),
        Fixed("filing-changed", "中心同意，备案已变更", "The centre consented; the filing changed"),
        new("filing-change-refused", body => Because("中心退回变更申请", "The centre turned the application down", body)),
        Fixed("filing-confirmed", "核对过备案，信息没有变化", "Filing confirmed: nothing changed"),
        new("person-suspended", body => Because("停止参加踏勘", "Stopped from inspecting", body)),
        new("person-restored", body => Because("恢复参加踏勘", "May inspect again", body)),
        new("dishonesty-entered", body => Text(body, "name") is { Length: > 0 } name ? new($"列入失信名单：{name}", $"Entered on the dishonesty list: {name}") : new("列入失信名单", "Entered on the dishonesty list")),
        new("dishonesty-lifted", body => Because("移出失信名单", "Lifted from the dishonesty list", body)),
        Fixed("premises-registered", "登记场所", "Place registered"),
        Fixed("premises-changed", "更新场所", "Place brought up to date"),
    ];

    private static Bilingual Because(string chinese, string english, JsonObject? body) =>
        Text(body, "reason") is { Length: > 0 } reason ? new($"{chinese}：{reason}", $"{english}: {reason}") : new(chinese, english);
}
