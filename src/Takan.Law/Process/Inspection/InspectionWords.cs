using static Takan.Law.Process.InspectionCommand;
using static Takan.Law.Process.InspectionState;

namespace Takan.Law.Process;

internal static class InspectionWords
{
    public static readonly IReadOnlyDictionary<InspectionState, Bilingual> States = new Dictionary<InspectionState, Bilingual>
    {
        [Planned] = new("待联系", "to be contacted"),
        [Contacted] = new("已联系，待预约", "contacted, no appointment yet"),
        [Scheduled] = new("已预约", "scheduled"),
        [Underway] = new("踏勘进行中", "under way"),
        [Judged] = new("核查完毕，待签意见", "judged, to be signed"),
        [SignedByOne] = new("一人已签意见", "signed by one"),
        [SignedByBoth] = new("两人已签意见", "signed by both"),
        [Countersigned] = new("申请人已签字", "countersigned"),
        [Attested] = new("申请人未签字，已注明", "not countersigned, attested"),
        [ToldPassed] = new("已告知：通过", "told: passed"),
        [ToldRectification] = new("已告知：需整改", "told: rectification"),
        [ToldNotMet] = new("已告知：不符合", "told: not met"),
        [InspectionState.SwitchedToOnSite] = new("已转现场踏勘", "switched to a visit"),
        [Cancelled] = new("已取消", "cancelled"),
        [Sealed] = new("已封存", "sealed"),
    };

    public static readonly IReadOnlyDictionary<InspectionCommand, Bilingual> Commands = new Dictionary<InspectionCommand, Bilingual>
    {
        [LogMissedContact] = new("记录未接通", "log a missed contact"),
        [LogContact] = new("记录已联系", "log a contact"),
        [AssignTeam] = new("确定踏勘人员", "assign the team"),
        [Book] = new("预约时间", "book"),
        [Reschedule] = new("改约", "reschedule"),
        [RecordNoShow] = new("记录未到", "record a no-show"),
        [FileVisit] = new("上门报备", "file the visit"),
        [Start] = new("开始踏勘", "start inspection"),
        [AskForStill] = new("要求拍照", "ask for a still"),
        [TakeStill] = new("收下照片", "take a still"),
        [FailStill] = new("说明拍不了", "say why no photo came"),
        [MarkMoment] = new("标记视频时刻", "mark a moment of the video"),
        [JudgeItem] = new("核查一项", "judge an item"),
        [Adjourn] = new("中止，另约时间", "adjourn"),
        [CompleteJudgement] = new("核查完毕", "complete the judgement"),
        [ReopenRecord] = new("退回修改记录", "reopen the record"),
        [SignOpinion] = new("签署意见", "sign the opinion"),
        [Countersign] = new("申请人签字", "countersign"),
        [AttestRefusal] = new("注明申请人拒签", "attest a refusal to sign"),
        [AttestUnreachable] = new("注明申请人无法联系", "attest that the applicant cannot be reached"),
        [AddSupplement] = new("补充记录", "add a supplement"),
        [TellPassed] = new("告知通过", "tell: passed"),
        [TellRectification] = new("告知整改", "tell: rectification"),
        [TellNotMet] = new("告知不符合", "tell: not met"),
        [InspectionCommand.SwitchToOnSite] = new("转现场踏勘", "switch to a visit"),
        [Cancel] = new("取消踏勘", "cancel"),
        [InspectionCommand.Seal] = new("封存", "seal"),
    };
}
