using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law.Process;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Oversight.Sharing;

/// <summary>How sharing stands in the log of the bureau, and its sentences.</summary>
internal static class SharingEvents
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("sharing-asked", body => new($"申请共享办件{What(body)}：{Text(body, "purpose")}（{Text(body, "basis")}）", $"Sharing asked for, case {What(body)}: {Text(body, "purpose")} ({Text(body, "basis")})")),
        new("sharing-consented-by-county", body => new($"县级主管同意共享办件{What(body)}", $"The county office consented to share case {What(body)}")),
        new("sharing-consented-by-bureau", body => new($"本局同意共享办件{What(body)}", $"The bureau consented to share case {What(body)}")),
        new("sharing-declined", body => new($"不同意共享办件{What(body)}：{Text(body, "reason")}", $"Sharing of case {What(body)} declined: {Text(body, "reason")}")),
        new("sharing-issued", body => new($"发出办件{What(body)}的下载链接", $"Link to download case {What(body)} handed out")),
        new("sharing-downloaded", body => new($"接收人下载了办件{What(body)}", $"The recipient downloaded case {What(body)}")),
        new("sharing-revoked", body => new($"撤销共享办件{What(body)}：{Text(body, "reason")}", $"Sharing of case {What(body)} revoked: {Text(body, "reason")}")),
    ];

    public static void Log(this SharingRequest row, Act act, string fact, string? reason = null) =>
        act.Record(LogStream.OfUnit(row.BureauId), fact, Audience.Supervision, new JsonObject
        {
            ["request"] = row.Id.ToString("D"),
            ["case"] = row.CaseNumber,
            ["scope"] = row.Scope.ToString(),
            ["department"] = row.DepartmentName,
            ["purpose"] = row.Purpose,
            ["basis"] = row.LegalBasis,
            ["reason"] = reason,
        });

    private static string What(JsonObject? body) => Text(body, "case") is { Length: > 0 } number ? $" {number}（{Text(body, "department")}）" : "";
}
