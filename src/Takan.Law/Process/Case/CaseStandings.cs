using static Takan.Law.Process.CaseState;

namespace Takan.Law.Process;

/// <summary>What is said when a case stands where something cannot be done: how things are, and what to do.</summary>
internal static class CaseStandings
{
    public static readonly IReadOnlyDictionary<CaseState, Bilingual> All = new Dictionary<CaseState, Bilingual>
    {
        [Applying] = new(
            "申请还在填报，没有提交。请申请人在手机上补全以后提交。",
            "The application is being filled in and was not sent yet. Please complete and send it on the phone."),
        [Registered] = new(
            "申请已经收到，窗口还在核对材料。请等受理以后再办这一步。",
            "The application was received and its materials are being checked. Please wait until it is accepted."),
        [Returned] = new(
            "材料退回补正了。请按补正内容一次补齐，在手机上补交或者交回窗口以后再办。",
            "The materials were returned for correction. Please complete what is listed and hand it in, on the phone or at the window, first."),
        [NotAccepted] = new(
            "这次申请没有受理，办件已经结束。需要时请重新申请。",
            "The application was not accepted and the case has ended. Please apply anew if needed."),
        [Reviewing] = new(
            "办件已经受理，审批股室正在初审。初审通过、移交勘查以后再办这一步。",
            "The case is accepted and under preliminary review. Please do this after it is handed over."),
        [ReviewReturned] = new(
            "初审退回补正了。请按补正内容一次补齐，在手机上补交或者交回窗口以后再办。",
            "The preliminary review returned the case for correction. Please complete what is listed and hand it in first."),
        [Accepted] = new(
            "办件已经受理，下一步是申请人看告知、逐项同意。请先办好这一步。",
            "The case is accepted. Next the applicant reads the notice and gives each consent; please do that first."),
        [Informed] = new(
            "告知已经看过，下一步是申请人签同意书。请先签好同意书。",
            "The notice was read. Next the applicant signs the consent letter; please do that first."),
        [Consented] = new(
            "同意书已经签好，正在按受理先后排队。请等踏勘人员联系，或者先取件再办这一步。",
            "The letter is signed and the case waits in the order of acceptance. Please wait for the call, or take the case up first."),
        [Committed] = new(
            "承诺书已经签好，不再踏勘，材料齐全的当场办结。",
            "The commitment is signed and nobody inspects: with complete papers the case is concluded on the spot."),
        [Inspecting] = new(
            "这件已经安排踏勘。请先把这次踏勘办完；前面的步骤不用再办。",
            "The inspection has been arranged. Please finish it first; the earlier steps need not be done again."),
        [Rectifying] = new(
            "结果已经告知，正在整改。请先整改，改好以后申请复勘。",
            "The result was told and the items are being put right. Please finish that, then apply for the re-inspection."),
        [ReinspectionRequested] = new(
            "复勘已经申请，等踏勘人员约时间。不用再办这一步。",
            "The re-inspection was applied for; an inspector will agree on a time. This need not be done again."),
        [RectificationLapsed] = new(
            "整改期限已经过了。请打电话联系审批局，由审批局决定怎么办。",
            "The time to rectify has run out. Please call the bureau, which decides how to go on."),
        [OnSite] = new(
            "这件已经改为上门踏勘。请等踏勘人员约上门时间；想用视频，请先改回视频踏勘。",
            "This case goes by visit. Please wait for the call about the time; to use video, choose video again first."),
        [Passed] = new(
            "踏勘已经通过，结果不再改动。接下来只等办结。",
            "The inspection was passed and its result stands. Only the conclusion of the case is left."),
        [NotMet] = new(
            "踏勘结论是不符合，已经作出书面决定。有异议的，请按决定上写的办法提出。",
            "The conditions are not met and a written decision was made. To object, use the ways that stand in the decision."),
        [Concluded] = new(
            "办件已经办结，不能再改动。需要时请重新申请。",
            "The case is concluded and cannot be changed. Please apply anew if needed."),
        [Withdrawn] = new(
            "申请已经撤回，办件已经结束。需要时请重新申请。",
            "The application was withdrawn and the case has ended. Please apply anew if needed."),
    };
}
