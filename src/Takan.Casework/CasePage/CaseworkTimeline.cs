using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Platform.Log;
using static Takan.Platform.Log.EventWords;

namespace Takan.Casework.CasePage;

/// <summary>The sentences of what happens before the visit.</summary>
internal static class CaseworkTimeline
{
    public static IReadOnlyList<EventWords> All { get; } =
    [
        new("case-registered", body => Text(body, "channel") switch
        {
            "SelfService" => new("申请人在手机上开始申请", "The applicant began an application on the phone"),
            "Platform" => new("政务服务平台送来办件", "Sent by the platform"),
            "Email" => new("按电子邮件登记办件", "Registered from an e-mail"),
            _ => new("窗口登记办件", "Registered at the window"),
        }),
        Fixed("application-rewritten", "申请人重填了申请表", "The applicant filled in the application again"),
        new("material-handed-in", body => new($"申请人上传：{Text(body, "paper")}", $"The applicant handed in: {English(body, "paper")}")),
        new("application-submitted", body => Text(body, "served") == "AtTheWindow"
            ? new("申请人提交申请，文书到窗口领取", "Application sent; papers are fetched at the window")
            : new("申请人提交申请，确认文书送到这部手机", "Application sent; papers are served on this phone")),
        new("case-returned", body => new($"退回补正：{Lines(body, "corrections")}", $"Returned for correction: {Lines(body, "corrections")}")),
        new("case-resubmitted", body => Lines(body, "notes") is { Length: > 0 } notes ? new($"收到补正材料：{notes}", $"Corrections handed in: {notes}") : new("收到补正材料", "Corrections handed in")),
        new("acceptance-refused", body => new($"不予受理：{Text(body, "reason")}", $"Not accepted: {Text(body, "reason")}")),
        new("case-accepted", body => body?["noOccasion"]?.GetValue<bool>() is true
            ? new("核对过不是设立登记、变更住所，正式受理，开始计时", "Neither a set-up registration nor a change of address; formally accepted; the clocks run")
            : new("正式受理，开始计时", "Formally accepted; the clocks run")),
        new("similar-found", body => new($"收到时发现相似的，受理前请核对：{Lines(body, "similar")}", $"Similar ones were found, to be compared before acceptance: {Lines(body, "similar")}")),
        new("similar-compared", body => new($"登记时核对过相似的：{Lines(body, "similar")}", $"Compared with what is similar: {Lines(body, "similar")}")),
        Fixed("review-asked", "送审批股室初审", "Sent to the preliminary review"),
        new("case-handed-over", body => WithNote($"初审通过，{Text(body, "from")}移交{Text(body, "to")}", "Review passed, handed over to those who inspect", body, "opinion")),
        new("review-returned", body => new($"初审退回补正：{Lines(body, "corrections")}", $"Returned by the review: {Lines(body, "corrections")}")),
        new("result-handed-back", body => new($"{Text(body, "from")}把结果反馈{Text(body, "to")}", "Result handed back to the approving section")),
        new("result-taken-over", body => new($"{Text(body, "by")}确认接收勘验结果", "The approving section took the result over")),
        new("result-returned", body => new($"{Text(body, "by")}退回勘验结果：{Text(body, "reason")}", $"The approving section returned the result: {Text(body, "reason")}")),
        new("statement-invited", body => new($"告知申请人陈述、申辩，到 {Text(body, "until")}：{Text(body, "reasons")}", $"The applicant may speak until {Text(body, "until")}: {Text(body, "reasons")}")),
        new("statement-made", body => new($"申请人陈述、申辩：{Text(body, "statement")}", $"The applicant's statement: {Text(body, "statement")}")),
        .. DeliveryTimeline.All,
        Fixed("link-issued", "发给申请人办件链接", "Case link given to the applicant"),
        Fixed("link-revoked", "旧链接作废", "Earlier link revoked"),
        Fixed("device-opened", "申请人在手机上打开办件", "The applicant opened the case on the phone"),
        new("consents-given", body => new($"读过个人信息告知，同意：{Lines(body, "given")}", $"Read the privacy notice, agreed to: {Lines(body, "given")}")),
        new("occasion-stated", body => WithNote(
            $"登记情形：{Text(body, "entity")}，{(Text(body, "occasion") is { Length: > 0 } occasion ? occasion : "不是设立登记，也不变更住所")}，经营场所 {Text(body, "places")} 个{Voided(body, "，作废")}",
            $"Occasion stated, {Text(body, "places")} place(s) of business{Voided(body, ", voided: ")}", body, "basis")),
        new("declaration-signed", body => Text(body, "method") == "OnPaper"
            ? new($"在纸上签署{Text(body, "title")}（{Text(body, "address")}），摘要 {Short(body, "digest")}", $"Signed the address declaration on paper, digest {Short(body, "digest")}")
            : new($"签署{Text(body, "title")}（{Text(body, "address")}），摘要 {Short(body, "digest")}", $"Signed the address declaration, digest {Short(body, "digest")}")),
        new("consent-letter-signed", body => Text(body, "method") == "OnPaper"
            ? new($"在纸上签署同意书，扫描件已存，摘要 {Short(body, "digest")}", $"Signed the consent letter on paper, scan kept, digest {Short(body, "digest")}")
            : new($"签署同意书，一式两份，摘要 {Short(body, "digest")}", $"Signed the consent letter, two copies, digest {Short(body, "digest")}")),
        new("road-answered", body => new($"核对办理方式：{Lines(body, "answers")}（根据：{Text(body, "basis")}）", $"Road checked: {(Lines(body, "answersEnglish") is { Length: > 0 } answers ? answers : Lines(body, "answers"))} (from: {Text(body, "basis")})")),
        new("commitment-signed", body => new($"签署{Text(body, "title")}，不再踏勘，摘要 {Short(body, "digest")}", $"Signed a commitment, nobody inspects, digest {Short(body, "digest")}")),
        new("commitment-breached", body => new($"登记违诺：{Text(body, "facts")}", $"Breach of the commitment: {Text(body, "facts")}")),
        Fixed("remote-declined", "选择现场踏勘", "Chose a visit"),
        Fixed("consent-withdrawn", "撤回视频踏勘的同意，改为现场踏勘", "Withdrew the consent to video: a visit instead"),
        Fixed("remote-chosen", "改回视频踏勘", "Chose video after all"),
        new("inspection-opened", body => Text(body, "outOfOrder") is { Length: > 0 } reason
            ? new($"取件，提前办理：{reason}", $"Taken up, out of order: {reason}")
            : new("按受理先后取件", "Taken up in queue order")),
        Fixed("reinspection-opened", "安排复勘", "Re-inspection arranged"),
        new("inspection-planned", body => new($"准备第 {Text(body, "round")} 次踏勘", $"Inspection no. {Text(body, "round")} is being prepared")),
        new("pair-chosen", body => Text(body, "pair") is { Length: > 0 } pair
            ? new($"派给{pair}：{Text(body, "because")}（{Text(body, "rule")}）", $"Sent to {pair}: {English(body, "because")} ({Text(body, "rule")})")
            : new($"没有派给哪一组：{Text(body, "because")}（{Text(body, "rule")}）", $"Sent to no pair: {English(body, "because")} ({Text(body, "rule")})")),
        new("pair-left", body => new($"没有由{Text(body, "pair")}去（{Text(body, "rule")}）：{Text(body, "reason")}", $"Others go than {Text(body, "pair")} ({Text(body, "rule")}): {Text(body, "reason")}")),
        new("contact-missed", body => WithNote("打电话没有接通", "The call was not answered", body)),
        new("applicant-contacted", body => WithNote("联系上申请人，说明事项和准备", "Reached the applicant; matter and preparation explained", body)),
        new("larger-team-filed", body => WithNote("报备加派踏勘人员", "Larger team filed", body, "reason")),
        new("larger-team-agreed", body => WithNote("同意加派踏勘人员", "Larger team agreed", body, "decision")),
        new("larger-team-declined", body => WithNote("不同意加派踏勘人员", "Larger team not agreed", body, "decision")),
        new("joint-visit-agreed", body => WithNote(
            $"定为联合勘验，{Text(body, "lead")}牵头：{Lines(body, "cases")}", $"One visit of several units, led by {Text(body, "lead")}: {Lines(body, "cases")}", body, "reason")),
        new("joint-visit-declined", body => WithNote($"不联合勘验，各自去：{Lines(body, "cases")}", $"No joint visit, each unit goes alone: {Lines(body, "cases")}", body, "reason")),
        new("joint-visit-taken-apart", body => WithNote("联合勘验拆开，各自去", "The joint visit was taken apart, each unit goes alone", body, "reason")),
        new("joint-visit-fell-apart", body => new($"联合勘验取消：{Text(body, "reason")}", $"The joint visit ended before it began: {English(body, "reason")}")),
        new("joint-lead-passed", body => new($"联合勘验剩下的由{Text(body, "lead")}牵头", $"What is left of the joint visit is led by {Text(body, "lead")}")),
        Fixed("joint-visit-concluded", "联合勘验的每一件都看完了", "Every part of the joint visit has ended"),
        Fixed("visit-joined", "并入联合勘验，时间和人员一起定", "Became part of a joint visit: time and people are arranged for all"),
        Fixed("visit-left", "退出联合勘验，时间和人员另定", "Left the joint visit: time and people are arranged anew"),
        Fixed("team-assigned", "确定踏勘人员", "Team named"),
        new("appointment-booked", body => new($"约好 {Time(body, "at")}", $"Appointment {Time(body, "at")}")),
        new("appointment-followed", body => new($"随联合勘验改到 {Time(body, "at")}", $"Moved with the joint visit to {Time(body, "at")}")),
        new("appointment-moved", body => new($"从 {Time(body, "from")} 改约到 {Time(body, "at")}：{Text(body, "reason")}", $"Moved from {Time(body, "from")} to {Time(body, "at")}: {Text(body, "reason")}")),
        Fixed("visit-taken-up", "接下上门", "Took the visit up"),
        Fixed("visit-awaits-its-time", "等约上门时间", "The visit waits for its time"),
        new("visit-arranged", body => new($"安排上门 {Time(body, "at")}", $"Visit arranged for {Time(body, "at")}")),
        new("visit-given-up", body => WithNote("上门时间取消，另约", "Time of the visit given up", body)),
        new("visit-filed", body => new($"上门报备 {Time(body, "at")}", $"Visit filed for {Time(body, "at")}")),
        new("no-show-recorded", body => WithNote("到时间没有进行", "Did not take place", body)),
        new("officer-reassigned", body => new($"更换责任人：{Text(body, "reason")}", $"Reassigned: {Text(body, "reason")}")),
        new("switched-to-on-site", body => new($"转现场踏勘：{Text(body, "reason")}", $"Switched to a visit: {English(body, "reason")}")),
        Fixed("inspection-switched-to-on-site", "这次视频踏勘结束，改为现场", "The video inspection ended: a visit instead"),
        Fixed("inspection-cancelled", "这次踏勘取消", "The inspection was cancelled"),
        new("visit-agreed", body => new($"约好上门 {Time(body, "at")}", $"Visit agreed for {Time(body, "at")}")),
        new("vehicle-booked", body => new($"用车{Text(body, "plate")}，{Time(body, "from")} 出，{Time(body, "until")} 回", $"Vehicle {Text(body, "plate")} from {Time(body, "from")} to {Time(body, "until")}")),
        new("visits-suspended", body => WithNote(
            $"“{Text(body, "area")}”暂停上门踏勘{(Time(body, "visit") is { Length: > 0 } at ? $"，{at} 的上门取消" : "")}", "No visits in the area; what cannot go by video is postponed", body, "reason")),
        new("visits-resumed", body => new($"“{Text(body, "area")}”恢复上门踏勘", "Visits in the area are possible again")),
        new("case-withdrawn", body => WithNote("撤回申请", "Withdrawn", body, "reason")),
        new(ExportCases.Kind, body => new($"导出办件列表 {Text(body, "rows")} 件", $"Exported the list of cases, {Text(body, "rows")} rows")),
        Fixed("number-unmasked", "查看了完整号码", "Looked at a whole number"),
        Fixed("case-passed", "结果：通过", "Result: passed"),
        new("rectification-ordered", body => new($"结果：需整改，{Text(body, "rectificationDue")} 前完成", $"Result: to be rectified by {Text(body, "rectificationDue")}")),
        new("reinspection-applied", body => new($"整改完毕，申请复勘{Answers(body, "第 {0} 项，{1}", "：")}", $"Rectified; re-inspection applied for{Answers(body, "item {0}, {1}", ": ")}")),
        new("case-not-met", body => WithNote("结果：不符合", "Result: not met", body, "reasons")),
        new("case-not-met-after-lapse", body => WithNote("整改逾期，作出不符合的书面决定", "Not put right in time: written decision, not met", body, "reasons")),
        Fixed("case-concluded", "办结", "Concluded"),
    ];

    private static Bilingual WithNote(string chinese, string english, JsonObject? body, string field = "note") =>
        Text(body, field) is { Length: > 0 } note ? new($"{chinese}：{note}", $"{english}: {note}") : new(chinese, english);

    private static string Voided(JsonObject? body, string before) => Lines(body, "voided") is { Length: > 0 } papers ? before + papers : "";

    private static string Lines(JsonObject? body, string field) =>
        body?[field] is JsonArray lines ? string.Join('；', lines.Select(line => line?.ToString())) : "";

    /// <summary>What the applicant says of each failed item.</summary>
    private static string Answers(JsonObject? body, string form, string before) =>
        body?["items"] is JsonArray { Count: > 0 } items
            ? before + string.Join('；', items.Select(item => string.Format(CultureInfo.InvariantCulture, form, item?["item"], item?["words"] is { } said && said.ToString().Length > 0 ? said : "—")))
            : "";

    private static string Short(JsonObject? body, string field) => Text(body, field) is { Length: > 8 } digest ? digest[..8] + "…" : "";

    private static string Time(JsonObject? body, string field) =>
        DateTime.TryParse(Text(body, field), CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal, out var at)
            ? ChinaTime.Local(at).ToString("MM-dd HH:mm", CultureInfo.InvariantCulture)
            : "";
}
