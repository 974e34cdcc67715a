using static Takan.Law.Process.CaseCommand;
using static Takan.Law.Process.CaseState;

namespace Takan.Law.Process;

internal static class CaseWords
{
    public static readonly IReadOnlyDictionary<CaseState, Bilingual> States = new Dictionary<CaseState, Bilingual>
    {
        [Applying] = new("填报中", "being filled in"),
        [Registered] = new("已登记", "registered"),
        [Returned] = new("待补正", "returned for correction"),
        [NotAccepted] = new("不予受理", "not accepted"),
        [Reviewing] = new("已受理，待初审", "accepted, in preliminary review"),
        [ReviewReturned] = new("初审退回补正", "returned by the preliminary review"),
        [Accepted] = new("已受理", "accepted"),
        [Informed] = new("已告知", "informed"),
        [Consented] = new("已同意，排队中", "consented, in the queue"),
        [Committed] = new("已承诺，当场办结", "committed, concluded on the spot"),
        [Inspecting] = new("踏勘办理中", "inspection in hand"),
        [Rectifying] = new("整改中", "rectifying"),
        [ReinspectionRequested] = new("已申请复勘", "re-inspection applied for"),
        [RectificationLapsed] = new("整改逾期", "rectification lapsed"),
        [OnSite] = new("转现场踏勘", "on-site visit"),
        [Passed] = new("踏勘通过", "passed"),
        [NotMet] = new("踏勘不符合", "conditions not met"),
        [Concluded] = new("已办结", "concluded"),
        [Withdrawn] = new("已撤回", "withdrawn"),
    };

    public static readonly IReadOnlyDictionary<CaseCommand, Bilingual> Commands = new Dictionary<CaseCommand, Bilingual>
    {
        [FillIn] = new("重填申请表", "fill in again"),
        [HandIn] = new("上传材料", "hand in a paper"),
        [Submit] = new("提交申请", "send the application"),
        [ReturnForCorrection] = new("退回补正", "return for correction"),
        [Resubmit] = new("补正后再交", "hand in again"),
        [RefuseAcceptance] = new("不予受理", "refuse acceptance"),
        [AnswerForRoad] = new("核对办理方式", "check the road"),
        [Accept] = new("正式受理", "accept formally"),
        [SendToReview] = new("送初审", "send to the preliminary review"),
        [ReturnFromReview] = new("初审退回补正", "return from the review"),
        [HandOver] = new("初审通过，移交勘查", "pass the review and hand over"),
        [GiveConsents] = new("阅读告知并单独同意", "read the notice and give separate consents"),
        [SignConsentLetter] = new("签署同意书", "sign the consent letter"),
        [StateOccasion] = new("登记设立、变更情形", "state the occasion"),
        [SignDeclaration] = new("签署住所承诺书", "sign the address declaration"),
        [SignCommitment] = new("签署承诺书", "sign the commitment"),
        [DeclineRemote] = new("不用视频，改现场踏勘", "decline video, take a visit"),
        [ChooseRemote] = new("改用视频踏勘", "choose video after all"),
        [OpenInspection] = new("安排踏勘", "take up the inspection"),
        [Reassign] = new("更换责任人", "reassign"),
        [RecordPassed] = new("记录通过", "record as passed"),
        [RecordRectification] = new("记录需整改", "record rectification"),
        [RecordNotMet] = new("记录不符合", "record as not met"),
        [CaseCommand.SwitchToOnSite] = new("转现场踏勘", "switch to a visit"),
        [AgreeVisit] = new("约上门时间", "agree on the visit"),
        [ApplyForReinspection] = new("申请复勘", "apply for re-inspection"),
        [LapseRectification] = new("整改逾期", "let rectification lapse"),
        [ExtendRectification] = new("延长整改期限", "extend rectification"),
        [RecomputeRectification] = new("按放假安排重算整改期限", "recompute rectification by the holiday list"),
        [InviteStatement] = new("告知陈述申辩", "invite a statement"),
        [MakeStatement] = new("陈述申辩", "make a statement"),
        [DecideLapsed] = new("逾期未整改，作出不符合的决定", "decide after the lapse: not met"),
        [HandBack] = new("结果反馈审批股室", "hand the result back"),
        [AcknowledgeResult] = new("审批股室接收结果", "take the result over"),
        [ReturnResult] = new("审批股室退回结果", "return the result"),
        [IssueReport] = new("出具评审报告", "issue the review report"),
        [CaseCommand.Conclude] = new("办结", "conclude"),
        [CaseCommand.ConcludeCommitted] = new("当场办结", "conclude on the spot"),
        [Withdraw] = new("撤回申请", "withdraw"),
    };
}
