using Takan.Casework.Delivery;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.CasePage;

/// <summary>The sentences of how the result reaches the applicant.</summary>
internal static class DeliveryTimeline
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("delivery-chosen", body => Enum.TryParse<DeliveryWay>(Text(body, "way"), out var way)
            ? new($"送达方式：{way.Name().Chinese}", $"Delivery: {way.Name().English}")
            : new Bilingual("选了送达方式", "The way of delivery was chosen")),
        new("fee-recorded", body => new($"登记缴费：{Text(body, "fee")}，票据 {Text(body, "receipt")}", $"Fee recorded: {Text(body, "fee")}, receipt {Text(body, "receipt")}")),
        Fixed("mailing-order-printed", "打印邮寄单", "Mailing order printed"),
        new("result-posted", body => new($"免费寄出{Text(body, "document")}，{Text(body, "carrier")} {Text(body, "tracking")}", $"Posted free of charge: {Text(body, "document")}, {Text(body, "carrier")} {Text(body, "tracking")}")),
        new("result-handed-out", body => new($"窗口发放{Text(body, "document")}", $"Handed out at the window: {Text(body, "document")}")),
        new("result-put-on-phone", body => new($"电子送达{Text(body, "document")}，摘要 {Short(body)}", $"Served electronically: {Text(body, "document")}, digest {Short(body)}")),
        new("result-arrived", body => new($"快递显示 {Text(body, "on")} 签收", $"Arrived on {Text(body, "on")}, as the post says")),
        new("parcel-came-back", body => new($"邮件退回：{Text(body, "reason")}", $"The parcel came back: {Text(body, "reason")}")),
        new("receipt-recorded", body => Enum.TryParse<ReceiptHeard>(Text(body, "heard"), out var heard)
            ? new($"登记申请人已收到（{heard.Name().Chinese}），{Text(body, "on")}", $"Receipt recorded, heard {heard.Name().English}: {Text(body, "on")}")
            : new Bilingual("登记申请人已收到", "Receipt recorded")),
        new("result-taken-back", body => new($"从手机撤回{Text(body, "document")}：{Text(body, "reason")}", $"Taken back from the phone: {Text(body, "document")}: {Text(body, "reason")}")),
        Fixed("receipt-confirmed", "申请人确认收到结果", "The applicant confirmed that it arrived"),
    ];

    private static string Short(System.Text.Json.Nodes.JsonObject? body) => Text(body, "digest") is { Length: > 8 } digest ? digest[..8] : "";
}
