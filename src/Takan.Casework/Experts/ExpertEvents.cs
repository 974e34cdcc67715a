using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.Experts;

/// <summary>The sentences of what happens to experts and their invitations.</summary>
internal static class ExpertEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("expert-listed", body => new($"专家入库：{Expert(body)}", $"Expert added: {Expert(body)}")),
        new("expert-suspended", body => new($"暂停专家：{Expert(body)}（{Text(body, "reason")}）", $"Expert suspended: {Expert(body)} ({Text(body, "reason")})")),
        new("expert-resumed", body => new($"恢复专家：{Expert(body)}（{Text(body, "reason")}）", $"Expert resumed: {Expert(body)} ({Text(body, "reason")})")),
        new("expert-invited", body => new($"邀请专家：{Expert(body)}（{Text(body, "employer")}）", $"Expert invited: {Expert(body)} ({Text(body, "employer")})")),
        new("invitation-revoked", body => new($"收回邀请：{Expert(body)}", $"Invitation taken back: {Expert(body)}")),
        new("no-interest-declared", body => new($"专家{Expert(body)}声明没有利害关系", $"Expert {Expert(body)} declared to have no interest")),
        new("interest-declared", body => new($"专家{Expert(body)}声明有利害关系，回避", $"Expert {Expert(body)} declared an interest and is recused")),
    ];

    private static string Expert(JsonObject? body) => Text(body, "expert");
}
