using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Teams;
using Takan.Media.Client;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Visits.Rooms;
using static Takan.Platform.Log.EventWords;

namespace Takan.Visits.Custody;

/// <summary>The sentences of what happens from the device check to the seal.</summary>
internal static class VisitTimeline
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        Fixed("session-prepared", "视频准备好了", "Video session prepared"),
        Fixed("device-check-passed", "手机检测通过", "Device check passed"),
        Fixed("device-check-failed", "手机检测没有通过", "Device check not passed"),
        Fixed("applicant-waiting", "进入等候室", "Entered the waiting room"),
        Fixed("applicant-left-waiting", "离开等候室", "Left the waiting room"),
        Fixed("early-start-agreed", "在手机上同意提前开始", "Agreed on the phone to begin early"),
        Fixed("inspector-present", "到场", "Present"),
        Fixed("inspector-away", "离场", "Away"),
        new("room-opened", body => Text(body, "early") == "true"
            ? new("申请人已在手机上同意提前，打开房间，开始录像", "Room opened early, as the applicant agreed on the phone; recording on")
            : new("打开房间，开始录像", "Room opened, recording on")),
        Fixed("arrival-awaited", "等踏勘人员上门", "Team awaited at the place"),
        Fixed("team-arrived", "踏勘人员到达现场", "Team arrived at the place"),
        Fixed("visit-begun", "开始现场踏勘", "Inspection at the place begun"),
        new("photo-taken", body => new($"现场拍照：第 {Text(body, "item")} 项", $"Photo at the place: item {Text(body, "item")}")),
        new("team-left", body => Text(body, "byItself") == "true"
            ? new("告知结果后没有按离开，自动结束", "Ended by itself after the result: nobody said to leave")
            : new("踏勘人员离开现场", "Team left the place")),
        Fixed("inspection-started", "开始踏勘", "Inspection started"),
        Fixed("sending-started", "接通画面", "Picture on"),
        new("room-interrupted", body => new($"画面中断：{Cause(body).Chinese}", $"Interrupted: {Cause(body).English}")),
        Fixed("room-resumed", "画面恢复", "Resumed"),
        new("said", body => new($"说：{Text(body, "text")}", $"Said: {Text(body, "text")}")),
        new("asked-to-show", body => new($"请对方拍：{Text(body, "text")}", $"Asked to show: {Text(body, "text")}")),
        new("challenge-drawn", body => new($"发出现场口令：{Text(body, "text")}", $"Site challenge: {Text(body, "text")}")),
        new("challenge-answered", body => Text(body, "right") == "true"
            ? new($"现场口令念对了：{Text(body, "text")}", $"Site challenge read rightly: {Text(body, "text")}")
            : new($"现场口令没有念对：{Text(body, "text")}", $"Site challenge not read rightly: {Text(body, "text")}")),
        new("still-asked", body => new($"请对方拍照：第 {Text(body, "item")} 项", $"Photo asked for: item {Text(body, "item")}")),
        new("still-taken", body => new($"收到照片：第 {Text(body, "item")} 项", $"Photo received: item {Text(body, "item")}")),
        new("still-failed", body => new($"没有拍成：第 {Text(body, "item")} 项", $"Photo failed: item {Text(body, "item")}")),
        new("moment-marked", body => new($"录像记号：第 {Text(body, "item")} 项", $"Moment marked: item {Text(body, "item")}")),
        new("item-judged", body => new($"核查第 {Text(body, "item")} 项", $"Item {Text(body, "item")} judged")),
        new("remark-added", body => new($"{Watcher(body).Chinese}{Text(body, "name")}对第 {Text(body, "item")} 项写意见：{Text(body, "text")}", $"{Watcher(body).English} {Text(body, "name")} on item {Text(body, "item")}: {Text(body, "text")}")),
        new("watcher-entered", body => new($"{Watcher(body).Chinese}{Text(body, "name")}进来", $"{Watcher(body).English} {Text(body, "name")} came in")),
        new("watcher-left", body => new($"{Watcher(body).Chinese}{Text(body, "name")}离开", $"{Watcher(body).English} {Text(body, "name")} left")),
        Fixed("advice-begun", "预踏勘或指导开始，不作结论", "Trial or guidance begun; decides nothing"),
        new("advice-given", body => Text(body, "item") is { Length: > 0 } item
            ? new($"对第 {item} 项提建议：{Text(body, "words")}", $"Advice on item {item}: {Text(body, "words")}")
            : new($"提建议：{Text(body, "words")}", $"Advice: {Text(body, "words")}")),
        Fixed("advice-completed", "建议写完，没有作结论", "Advice completed, nothing decided"),
        Fixed("advice-sealed", "预踏勘或指导的材料已封存", "Evidence of the trial or guidance sealed"),
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
        Fixed("session-abandoned", "这一场没有进行", "Session abandoned"),
        Fixed("inspection-adjourned", "中止，另约时间", "Adjourned"),
        new("supplement-added", body => new($"补充记录：{Text(body, "text")}（{Text(body, "reason")}）", $"Supplement: {Text(body, "text")} ({Text(body, "reason")})")),
        new("supplement-added-after-seal", body => new($"封存以后补充记录：{Text(body, "text")}（{Text(body, "reason")}）", $"Supplement after the seal: {Text(body, "text")} ({Text(body, "reason")})")),
        Fixed("person-put-out", "不再有权进入房间，画面已断开", "No right to the room any more: put out"),
        new("rectification-lapsed", body => new($"整改期限 {Text(body, "due")} 已过", $"The time to rectify, {Text(body, "due")}, has run out")),
        new("rectification-extended", body => new($"整改期限延长到 {Text(body, "until")}：{Text(body, "reason")}", $"More time to rectify, until {Text(body, "until")}: {Text(body, "reason")}")),
        new("rectification-recomputed", body => new($"放假安排公布，整改期限从 {Text(body, "from")} 顺延到 {Text(body, "until")}", $"Holidays published: the time to rectify moves from {Text(body, "from")} to {Text(body, "until")}")),
        Machine("person-joined", body => new($"{Person(body).Chinese}接入视频", $"Joined the video: {Person(body).English}")),
        Machine("person-left", body => new($"{Person(body).Chinese}断开视频", $"Left the video: {Person(body).English}")),
        Machine("picture-started", body => new($"{Person(body).Chinese}的画面开始传送", $"Picture sent: {Person(body).English}")),
        Machine("media-server-restarted", body => new($"视频服务重启：{Cause(body).Chinese}", $"Video service restarted: {Cause(body).English}")),
        Machine("recording-part-opened", body => new($"开始录{Person(body).Chinese}的{Track(body).Chinese}", $"Recording {Person(body).English}: {Track(body).English}")),
        Machine("recording-part-closed", body => new($"录完一段{Person(body).Chinese}的{Track(body).Chinese}，已核对摘要", $"Part recorded, digest checked: {Person(body).English}, {Track(body).English}")),
        Machine("recording-part-failed", _ => new("一段录像没有录成", "Part of the recording failed")),
        Machine("gap-started", body => new($"{Person(body).Chinese}的{Track(body).Chinese}出现缺口：{Cause(body).Chinese}", $"Gap begins, {Person(body).English} ({Track(body).English}): {Cause(body).English}")),
        Machine("gap-ended", body => new($"{Person(body).Chinese}的{Track(body).Chinese}缺口结束：{Cause(body).Chinese}", $"Gap ended, {Person(body).English} ({Track(body).English}): {Cause(body).English}")),
        Machine("recording-part-lost", body => new($"{Person(body).Chinese}的一段{Track(body).Chinese}没有保住，缺口已记录", $"Part lost, the gap is kept: {Person(body).English}, {Track(body).English}")),
        new("recording-given-up", body => Text(body, "onlyCopies") == "true"
            ? new($"录像已经收齐，供观看的文件做不成了，负责人决定不再等：{Text(body, "reason")}", $"The recording came in, the files for watching cannot be made; the lead decided not to wait: {Text(body, "reason")}")
            : new($"录像没有收齐，负责人放弃其余部分：{Text(body, "reason")}", $"The rest of the recording was given up by the lead: {Text(body, "reason")}")),
        Fixed("recording-ended", "录像结束", "End of the recording"),
        Fixed("recording-assembled", "录像整理完毕", "Recording assembled"),
        Fixed("evidence-sealed", "证据包已封存", "Evidence package sealed"),
        Fixed("inspection-sealed", "这次踏勘已封存", "Inspection sealed"),
        Fixed("session-sealed", "这一场已封存", "Session sealed"),
    ];

    private static readonly Dictionary<string, Bilingual> Causes = new()
    {
        [GapCause.Network] = new("网络中断", "network lost"),
        [GapCause.PageLeft] = new("页面关了或在刷新", "page closed or reloading"),
        [GapCause.MediaServerDied] = new("视频服务中断", "video service down"),
        [GapCause.MediaServerHung] = new("视频服务没有响应", "video service did not answer"),
        [GapCause.MediaServerStopped] = new("视频服务停止", "video service stopped"),
        [GapCause.Muted] = new("对方关了", "switched off by the sender"),
        [GapCause.Hidden] = new("切到了别的应用", "another app in front"),
        [GapCause.DeviceTaken] = new("镜头被别的应用占用", "camera taken by another app"),
        [GapCause.CameraChanged] = new("换镜头", "camera changed"),
        [GapCause.Restarted] = new("重新开始", "started anew"),
        [GapCause.BeforeFirstPicture] = new("第一个画面以前", "before the first picture"),
        [GapCause.AfterLastPicture] = new("最后一个画面以后", "after the last picture"),
        [GapCause.Away] = new("申请人离开，后来回来", "the applicant was away"),
        [GapCause.NodeLost] = new("视频节点丢失，录像没有保住", "media node lost with its recording"),
        [GapCause.NotKnown] = new("原因不明", "cause not known"),
        [GapCause.NotReceived] = new("连着，但没有收到画面", "connected, nothing received"),
        [GapCause.DiskFailed] = new("磁盘写入失败", "the disk failed"),
        [GapCause.RecorderFailed] = new("录制程序出错", "the recorder failed"),
    };

    private static Bilingual Cause(JsonObject? body) => Causes.GetValueOrDefault(Text(body, "cause")) ?? new("原因不明", "cause unknown");

    private static Bilingual Person(JsonObject? body) =>
        Text(body, "person") switch
        {
            TakeOver.Applicant => new("申请人", "applicant"),
            var person when person.StartsWith(Pseudonyms.Expert, StringComparison.Ordinal) => new("专家", "expert"),
            _ => new("工作人员", "staff"),
        };

    private static Bilingual Watcher(JsonObject? body) =>
        Enum.TryParse<WatcherKind>(Text(body, "as"), out var kind) ? kind.Name() : new("旁听人员", "Watcher");

    private static Bilingual Track(JsonObject? body) => Text(body, "track") == "audio" ? new("声音", "sound") : new("画面", "picture");
}
