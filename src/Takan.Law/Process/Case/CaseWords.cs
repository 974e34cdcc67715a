using static Takan.Law.Process.CaseCommand;
using static Takan.Law.Process.CaseState;

namespace Takan.Law.Process;

internal static class CaseWords
{
    public static readonly IReadOnlyDictionary<CaseState, Bilingual> States = new Dictionary<CaseState, Bilingual>
    {
        [Applying] = new("填报中", "Being filled in"),
        [Registered] = new("已登记", "Registered"),
        [Returned] = new("待补正", "Returned for correction"),
        [NotAccepted] = new("不予受理", "Not accepted"),
        [Reviewing] = new("已受理，待初审", "Accepted, in preliminary review"),
        [ReviewReturned] = new("初审退回补正", "Returned by the preliminary review"),
        [Accepted] = new("已受理", "Accepted"),
        [Informed] = new("已告知", "Informed"),
        [Consented] = new("已同意，排队中", "Consented, in the queue"),
        [Committed] = new("已承诺，当场办结", "Committed, concluded on the spot"),
        [Inspecting] = new("踏勘办理中", "Inspection in hand"),
        [Rectifying] = new("整改中", "Rectifying"),
        [ReinspectionRequested] = new("已申请复勘", "Re-inspection applied for"),
        [RectificationLapsed] = new("整改逾期", "Rectification lapsed"),
        [OnSite] = new("转现场踏勘", "On-site visit"),
        [Passed] = new("踏勘通过", "Passed"),
        [NotMet] = new("踏勘不符合", "Conditions not met"),
        [Concluded] = new("已办结", "Concluded"),
        [Withdrawn] = new("已撤回", "Withdrawn"),
    };

    public static readonly IReadOnlyDictionary<CaseCommand, Bilingual> Commands = new Dictionary<CaseCommand, Bilingual>
    {
        [FillIn] = new("重填申请表", "Fill in again"),
        [HandIn] = new("上传材料", "Hand in a paper"),
        [Submit] = new("提交申请", "Send the application"),
        [ReturnForCorrection] = new("退回补正", "Return for correction"),
        [Resubmit] = new("补正后再交", "Hand in again"),
        [RefuseAcceptance] = new("不予受理", "Refuse acceptance"),
        [AnswerForRoad] = new("核对办理方式", "Check the road"),
        [Accept] = new("正式受理", "Accept formally"),
        [SendToReview] = new("送初审", "Send to the preliminary review"),
        [ReturnFromReview] = new("初审退回补正", "Return from the review"),
        [HandOver] = new("初审通过，移交勘查", "Pass the review and hand over"),
        [GiveConsents] = new("阅读告知并单独同意", "Read the notice and give separate consents"),
        [SignConsentLetter] = new("签署同意书", "Sign the consent letter"),
        [StateOccasion] = new("登记设立、变更情形", "State the occasion"),
        [SignDeclaration] = new("签署住所承诺书", "Sign the address declaration"),
        [SignCommitment] = new("签署承诺书", "Sign the commitment"),
        [DeclineRemote] = new("不用视频，改现场踏勘", "Decline video, take a visit"),
        [ChooseRemote] = new("改用视频踏勘", "Choose video after all"),
        [OpenInspection] = new("安排踏勘", "Take up the inspection"),
        [Reassign] = new("更换责任人", "Reassign"),
        [RecordPassed] = new("记录通过", "Record as passed"),
        [RecordRectification] = new("记录需整改", "Record rectification"),
        [RecordNotMet] = new("记录不符合", "Record as not met"),
        [CaseCommand.SwitchToOnSite] = new("转现场踏勘", "Switch to a visit"),
        [TakeUpVisit] = new("接下上门", "Take the visit up"),
        [AgreeVisit] = new("约上门时间", "Agree on the visit"),
        [ApplyForReinspection] = new("申请复勘", "Apply for re-inspection"),
        [LapseRectification] = new("整改逾期", "Let rectification lapse"),
        [ExtendRectification] = new("延长整改期限", "Extend rectification"),
        [RecomputeRectification] = new("按放假安排重算整改期限", "Recompute rectification by the holiday list"),
        [InviteStatement] = new("告知陈述申辩", "Invite a statement"),
        [MakeStatement] = new("陈述申辩", "Make a statement"),
        [DecideLapsed] = new("逾期未整改，作出不符合的决定", "Decide after the lapse: not met"),
        [HandBack] = new("结果反馈审批股室", "Hand the result back"),
        [AcknowledgeResult] = new("审批股室接收结果", "Take the result over"),
        [ReturnResult] = new("审批股室退回结果", "Return the result"),
        [IssueReport] = new("出具评审报告", "Issue the review report"),
        [CaseCommand.Conclude] = new("办结", "Conclude"),
        [CaseCommand.ConcludeCommitted] = new("当场办结", "Conclude on the spot"),
        [Withdraw] = new("撤回申请", "Withdraw"),
    };
}
