using System.Text.Json.Nodes;
using Takan.Casework.CasePage;

namespace Takan.Visits.Custody;

/// <summary>The sentences of what happens from the device check to the seal.</summary>
internal static class VisitTimeline
{
    public static IReadOnlyList<TimelineWords> All { get; } =
    [
        Fixed("session-prepared", "视频准备好了", "Video session prepared"),
        Fixed("device-check-passed", "手机检测通过", "Device check passed"),
        Fixed("device-check-failed", "手机检测没有通过", "Device check not passed"),
        Fixed("applicant-waiting", "进入等候室", "Entered the waiting room"),
        Fixed("applicant-left-waiting", "离开等候室", "Left the waiting room"),
        Fixed("inspector-present", "到场", "Present"),
        Fixed("inspector-away", "离场", "Away"),
        Fixed("room-opened", "打开房间，开始录像", "Room opened, recording on"),
        Fixed("inspection-started", "开始踏勘", "Inspection started"),
        Fixed("sending-started", "接通画面", "Picture on"),
        new("room-interrupted", body => new($"画面中断：{Text(body, "cause")}", $"Interrupted: {Text(body, "cause")}")),
        Fixed("room-resumed", "画面恢复", "Resumed"),
        Fixed("gap-ended", "录像缺口结束，起止和原因已记录", "A gap of the recording ended; start, end and cause are kept"),
        new("still-asked", body => new($"请对方拍照：第 {Text(body, "item")} 项", $"Photo asked for: item {Text(body, "item")}")),
        new("still-taken", body => new($"收到照片：第 {Text(body, "item")} 项", $"Photo received: item {Text(body, "item")}")),
        new("still-failed", body => new($"没有拍成：第 {Text(body, "item")} 项", $"Photo failed: item {Text(body, "item")}")),
        new("moment-marked", body => new($"录像记号：第 {Text(body, "item")} 项", $"Moment marked: item {Text(body, "item")}")),
        new("item-judged", body => new($"核查第 {Text(body, "item")} 项", $"Item {Text(body, "item")} judged")),
        Fixed("judgement-completed", "逐项核查完毕", "Judgement completed"),
        Fixed("opinion-signed", "签署意见", "Opinion signed"),
        Fixed("record-reopened", "退回修改记录", "Record reopened"),
        Fixed("record-countersigned", "申请人在记录上签字", "Applicant countersigned the record"),
        Fixed("absence-attested", "注明申请人没有签字", "Absence of the signature attested"),
        Fixed("refusal-attested", "注明申请人拒签", "Refusal to sign attested"),
        Fixed("unreachable-attested", "注明申请人无法联系", "Unreachable attested"),
        Fixed("told-passed", "当场告知：通过", "Told on the spot: passed"),
        Fixed("told-rectification", "当场告知：需要整改", "Told on the spot: rectification"),
        Fixed("told-not-met", "当场告知：不符合", "Told on the spot: not met"),
        Fixed("result-seen", "在手机上看到结果", "Saw the result on the phone"),
        Fixed("room-closed", "关闭房间，录像到此为止", "Room closed, end of the recording"),
        Fixed("session-abandoned", "视频没有进行", "Video session abandoned"),
        Fixed("inspection-adjourned", "中止，另约时间", "Adjourned"),
        Fixed("supplement-added", "补充记录", "Supplement added"),
        Fixed("recording-assembled", "录像整理完毕", "Recording assembled"),
        Fixed("evidence-sealed", "证据包已封存", "Evidence package sealed"),
        Fixed("inspection-sealed", "这次踏勘已封存", "Inspection sealed"),
        Fixed("session-sealed", "这场视频已封存", "Session sealed"),
    ];

    private static TimelineWords Fixed(string kind, string chinese, string english) => new(kind, _ => new(chinese, english));

    private static string Text(JsonObject? body, string field) => body?[field]?.ToString() ?? "";
}
