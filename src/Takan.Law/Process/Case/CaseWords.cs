using static Takan.Law.Process.CaseCommand;
using static Takan.Law.Process.CaseState;

namespace Takan.Law.Process;

internal static class CaseWords
{
    public static readonly IReadOnlyDictionary<CaseState, Bilingual> States = new Dictionary<CaseState, Bilingual>
    {
        [Registered] = new("已登记", "registered"),
        [Returned] = new("待补正", "returned for correction"),
        [NotAccepted] = new("不予受理", "not accepted"),
        [Accepted] = new("已受理", "accepted"),
        [Informed] = new("已告知", "informed"),
        [Consented] = new("已同意，排队中", "consented, in the queue"),
        [Inspecting] = new("踏勘中", "being inspected"),
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
        [ReturnForCorrection] = new("退回补正", "return for correction"),
        [Resubmit] = new("补正后再交", "hand in again"),
        [RefuseAcceptance] = new("不予受理", "refuse acceptance"),
        [Accept] = new("正式受理", "accept formally"),
        [GiveConsents] = new("阅读告知并单独同意", "read the notice and give separate consents"),
        [SignConsentLetter] = new("签署同意书", "sign the consent letter"),
        [DeclineRemote] = new("不用视频，改现场踏勘", "decline video, take a visit"),
        [ChooseRemote] = new("改用视频踏勘", "choose video after all"),
        [OpenInspection] = new("安排踏勘", "take up the inspection"),
        [Reassign] = new("更换责任人", "reassign"),
        [RecordPassed] = new("记录通过", "record as passed"),
        [RecordRectification] = new("记录需整改", "record rectification"),
        [RecordNotMet] = new("记录不符合", "record as not met"),
        [CaseCommand.SwitchToOnSite] = new("转现场踏勘", "switch to a visit"),
        [ApplyForReinspection] = new("申请复勘", "apply for re-inspection"),
        [LapseRectification] = new("整改逾期", "let rectification lapse"),
        [ExtendRectification] = new("延长整改期限", "extend rectification"),
        [CaseCommand.Conclude] = new("办结", "conclude"),
        [Withdraw] = new("撤回申请", "withdraw"),
    };
}
