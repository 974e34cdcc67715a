using static Takan.Law.Process.InspectionCommand;
using static Takan.Law.Process.InspectionState;

namespace Takan.Law.Process;

internal static class InspectionWords
{
    public static readonly IReadOnlyDictionary<InspectionState, Bilingual> States = new Dictionary<InspectionState, Bilingual>
    {
        [Planned] = new("待联系", "To be contacted"),
        [Contacted] = new("已联系，待预约", "Contacted, no appointment yet"),
        [Scheduled] = new("已预约", "Scheduled"),
        [Underway] = new("踏勘进行中", "Under way"),
        [Judged] = new("核查完毕，待签意见", "Judged, to be signed"),
        [SignedByOne] = new("一人已签意见", "Signed by one"),
        [SignedByBoth] = new("两人已签意见", "Signed by both"),
        [Countersigned] = new("申请人已签字", "Countersigned"),
        [Attested] = new("申请人未签字，已注明", "Not countersigned, attested"),
        [ToldPassed] = new("已告知：通过", "Told: passed"),
        [ToldRectification] = new("已告知：需整改", "Told: rectification"),
        [ToldNotMet] = new("已告知：不符合", "Told: not met"),
        [InspectionState.SwitchedToOnSite] = new("已转现场踏勘", "Switched to a visit"),
        [Cancelled] = new("已取消", "Cancelled"),
        [Sealed] = new("已封存", "Sealed"),
        [AdviceBooked] = new("预踏勘或指导已约好", "Trial or guidance booked"),
        [Advising] = new("预踏勘或指导进行中", "Trial or guidance under way"),
        [Advised] = new("建议已写好，没有作结论", "Advice given, nothing decided"),
        [AdviceCancelled] = new("预踏勘或指导已取消", "Trial or guidance cancelled"),
        [AdviceSealed] = new("预踏勘或指导已封存", "Trial or guidance sealed"),
        [VisitToArrange] = new("待约上门", "Visit to be arranged"),
        [VisitArranged] = new("已约上门", "Visit arranged"),
        [AtThePlace] = new("上门踏勘进行中", "Team at the place"),
    };

    public static readonly IReadOnlyDictionary<InspectionCommand, Bilingual> Commands = new Dictionary<InspectionCommand, Bilingual>
    {
        [LogMissedContact] = new("记录未接通", "Log a missed contact"),
        [LogContact] = new("记录已联系", "Log a contact"),
        [AssignTeam] = new("确定踏勘人员", "Assign the team"),
        [Book] = new("预约时间", "Book"),
        [Reschedule] = new("改约", "Reschedule"),
        [FollowVisit] = new("随联合勘验改时间", "Follow the time of the joint visit"),
        [RecordNoShow] = new("记录未到", "Record a no-show"),
        [FileVisit] = new("上门报备", "File the visit"),
        [JoinVisit] = new("并入联合勘验", "Join a joint visit"),
        [LeaveVisit] = new("退出联合勘验", "Leave a joint visit"),
        [Start] = new("开始踏勘", "Start inspection"),
        [AskForStill] = new("要求拍照", "Ask for a still"),
        [TakeStill] = new("收下照片", "Take a still"),
        [FailStill] = new("说明拍不了", "Say why no photo came"),
        [MarkMoment] = new("标记视频时刻", "Mark a moment of the video"),
        [JudgeItem] = new("核查一项", "Judge an item"),
        [AddRemark] = new("写意见", "Add a remark"),
        [Adjourn] = new("中止，另约时间", "Adjourn"),
        [CompleteJudgement] = new("核查完毕", "Complete the judgement"),
        [ReopenRecord] = new("退回修改记录", "Reopen the record"),
        [SignOpinion] = new("签署意见", "Sign the opinion"),
        [Countersign] = new("申请人签字", "Countersign"),
        [AttestRefusal] = new("注明申请人拒签", "Attest a refusal to sign"),
        [AttestUnreachable] = new("注明申请人无法联系", "Attest that the applicant cannot be reached"),
        [AddSupplement] = new("补充记录", "Add a supplement"),
        [TellPassed] = new("告知通过", "Tell: passed"),
        [TellRectification] = new("告知整改", "Tell: rectification"),
        [TellNotMet] = new("告知不符合", "Tell: not met"),
        [InspectionCommand.SwitchToOnSite] = new("转现场踏勘", "Switch to a visit"),
        [Cancel] = new("取消踏勘", "Cancel"),
        [InspectionCommand.Seal] = new("封存", "Seal"),
        [BeginAtOnce] = new("马上踏勘", "Begin at once"),
        [BookAdvice] = new("约预踏勘或指导", "Book a trial or guidance"),
        [GiveAdvice] = new("给一条建议", "Give advice"),
        [CompleteAdvice] = new("建议写完", "Complete the advice"),
        [BreakOffAdvice] = new("中断，不再继续", "Break off"),
        [ArrangeVisit] = new("安排上门", "Arrange the visit"),
        [GiveUpVisit] = new("上门另约", "Give the visit's time up"),
        [BeginVisit] = new("到场，开始踏勘", "Begin at the place"),
        [TakePhoto] = new("拍一张照片", "Take a photo"),
        [ReopenVisit] = new("退回现场修改", "Reopen at the place"),
    };
}
