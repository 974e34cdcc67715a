using static Takan.Law.Process.CaseCommand;
using static Takan.Law.Process.CaseState;

namespace Takan.Law.Process;

internal static class CaseBans
{
    private static readonly Refusal NotAcceptedYet = new(
        "HC-27", "还没有正式受理。受理后才能签署同意书和安排踏勘。",
        "The case is not formally accepted yet: consent and inspection come after acceptance.");

    private static readonly Refusal NotSentYet = new(
        "HC-27", "申请人还在填报，没有提交。提交以后窗口才能核对材料、决定是否受理。",
        "The applicant is still filling in the application. It is checked and accepted after it was sent.");

    private static readonly Refusal NoConsentYet = new(
        "HC-23", "申请人还没有签署《远程视频踏勘同意书》，不能安排视频踏勘。",
        "The applicant has not signed the consent letter: a video inspection cannot be arranged.");

    private static readonly Refusal NoticeFirst = new(
        "TK-103", "请先阅读个人信息处理告知并逐项同意，再签同意书。",
        "Read the privacy notice and give the separate consents before signing the letter.");

    private static readonly Refusal RectifyFirst = new(
        "HC-36", "整改后由申请人申请复勘，才能安排复勘。",
        "The applicant rectifies and applies first: then the re-inspection can be arranged.");

    private static readonly Refusal TakenUp = new(
        "TK-108", "已经取件安排踏勘。这时发现不适用视频的，请踏勘人员转现场踏勘。",
        "An inspector has taken the case up. Whoever finds now that video does not fit sends it to a visit.");

    private static readonly Refusal ReviewFirst = new(
        "LJ-13", "已经受理，正在初审。初审通过、移交勘查以后，才能办这一步。",
        "The case is accepted and under preliminary review: this comes after it is handed over to those who inspect.");

    private static readonly Refusal NoResultYet = new(
        "LJ-14", "还没有勘验结果，不能反馈、接收或者退回。", "There is no result yet to be handed back, taken over or returned.");

    private static readonly CaseCommand[] AfterTheReview =
        [GiveConsents, SignConsentLetter, SignCommitment, DeclineRemote, SwitchToOnSite, TakeUpVisit, AgreeVisit, OpenInspection];

    public static readonly IReadOnlyList<Ban<CaseState, CaseCommand>> All =
    [
        .. new[] { Reviewing, ReviewReturned }.SelectMany(state => AfterTheReview.Select(command => new Ban<CaseState, CaseCommand>(state, command, ReviewFirst))),
        .. new[] { Reviewing, ReviewReturned, Accepted, Informed, Consented, Inspecting, Rectifying, ReinspectionRequested, OnSite }
            .SelectMany(state => new[] { HandBack, AcknowledgeResult, ReturnResult }.Select(command => new Ban<CaseState, CaseCommand>(state, command, NoResultYet))),
        new(Applying, Accept, NotSentYet),
        new(Applying, GiveConsents, NotAcceptedYet),
        new(Applying, SignConsentLetter, NotAcceptedYet),
        new(Applying, OpenInspection, NotAcceptedYet),
        new(Registered, GiveConsents, NotAcceptedYet),
        new(Registered, SignConsentLetter, NotAcceptedYet),
        new(Registered, OpenInspection, NotAcceptedYet),
        new(Returned, GiveConsents, NotAcceptedYet),
        new(Returned, SignConsentLetter, NotAcceptedYet),
        new(Returned, OpenInspection, NotAcceptedYet),
        new(Registered, SignCommitment, NotAcceptedYet),
        new(Returned, SignCommitment, NotAcceptedYet),
        new(Accepted, SignConsentLetter, NoticeFirst),
        new(Applying, SignDeclaration, NotAcceptedYet),
        new(Registered, SignDeclaration, NotAcceptedYet),
        new(Returned, SignDeclaration, NotAcceptedYet),
        new(Accepted, SignDeclaration, NoticeFirst),
        new(Accepted, OpenInspection, NoConsentYet),
        new(Informed, OpenInspection, NoConsentYet),
        new(Rectifying, OpenInspection, RectifyFirst),
        new(Inspecting, AnswerForRoad, TakenUp),
    ];
}
