using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Visits.Hall;

/// <summary>Sentences of what happens in the service room.</summary>
internal static class HallEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("booth-added", body => new($"新设踏勘间：{Booth(body)}", $"Booth added: {Booth(body)}")),
        new("booth-called", body => new($"叫号，请到{Booth(body)}", $"Called to booth {Booth(body)}")),
        new("booth-taken", body => new($"在{Booth(body)}入座", $"Sat down in booth {Booth(body)}")),
        new("booth-taken-again", body => new($"在{Booth(body)}重新登录，接着办", $"Signed in again in booth {Booth(body)}, and goes on")),
        new("booth-released", body => new($"{Booth(body)}空出来了", $"Booth released: {Booth(body)}")),
        new("booth-closed", body => new($"{Booth(body)}停用：{Text(body, "reason")}", $"Booth {Booth(body)} closed: {Text(body, "reason")}")),
        new("booth-reopened", body => new($"{Booth(body)}恢复使用：{Text(body, "reason")}", $"Booth {Booth(body)} reopened: {Text(body, "reason")}")),
        new("assistance-began", body => new($"申请人同意由{Text(body, "helper")}在大厅帮办", $"The applicant agreed to be helped in the hall by {Text(body, "helper")}")),
        new("assistance-ended", Ended),
    ];

    private static string Booth(JsonObject? body) => Text(body, "booth");

    private static Bilingual Ended(JsonObject? body) => Text(body, "by") == "applicant"
        ? new("申请人结束了大厅帮办", "The applicant ended the help in the hall")
        : new("大厅帮办结束", "The help in the hall ended");
}
