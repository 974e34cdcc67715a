using static Takan.Law.Process.InspectionCommand;
using static Takan.Law.Process.InspectionState;

namespace Takan.Law.Process;

internal static class InspectionBans
{
    private static readonly Refusal ContactFirst = new(
        "HC-22", "请先主动联系申请人并记录，再预约时间。", "Contact the applicant first, then book.");

    private static readonly Refusal PrepareFirst = new(
        "HC-16", "踏勘要先做好勘前准备：联系、预约、设备检测，再开始。",
        "Preparation comes before the check: contact, appointment, device check.");

    private static readonly Refusal RecordWithTheCheck = new(
        "HC-30", "核查记录与踏勘同步填写，踏勘开始后才能核查事项。", "The record is kept during the check: items are judged once it has started.");

    private static readonly Refusal OpinionFirst = new(
        "HC-33", "踏勘人员还没有在核查记录上签署意见。", "The inspectors have not signed their opinions on the record yet.");

    private static readonly Refusal NotBeforeJudgement = new(
        "LJ-24", "逐项核查还没有完成，不能签署意见。", "The items are not all judged yet: opinions cannot be signed.");

    private static readonly Refusal RecordStands = new(
        "HC-44", "核查记录已经签字，不能再改判。需要更正的，用“补充记录”并写明理由。",
        "The record is signed and its verdicts stand. To correct, add a supplement with its reason.");

    private static readonly Refusal EvidenceStands = new(
        "HC-44", "核查记录已经定稿，不能再加照片或视频时刻。签字以前确需补拍的，先退回修改记录。",
        "The record is complete: no still or moment can be added. Before the last signature the record can be reopened.");

    private static readonly Refusal AdviceDecidesNothing = new(
        "LT-45", "这是预踏勘或者勘前指导：只提建议，不判定、不签意见、不告知结果，也不作任何决定。",
        "This is a trial inspection or guidance: it advises and neither judges, nor signs, nor tells a result, nor decides.");

    private static readonly InspectionState[] Advice = [AdviceBooked, Advising, Advised, AdviceCancelled, AdviceSealed];

    /// <summary>All that a record, a result or a change of the way of the case is made of.</summary>
    private static readonly InspectionCommand[] Decisive =
    [
        LogContact, LogMissedContact, AssignTeam, Book, BeginAtOnce, AwaitTime, ArrangeVisit, BeginVisit, FileVisit, JudgeItem, AddRemark, Adjourn, CompleteJudgement, ReopenRecord, ReopenVisit, SignOpinion,
        Countersign, AttestRefusal, AttestUnreachable, AddSupplement, TellPassed, TellRectification, TellNotMet, InspectionCommand.SwitchToOnSite,
    ];

    private static readonly InspectionCommand[] Gatherings = [AskForStill, TakeStill, MarkMoment, TakePhoto];

    private static readonly InspectionState[] Standing =
        [Judged, SignedByOne, SignedByBoth, Countersigned, Attested, ToldPassed, ToldRectification, ToldNotMet, Sealed];

    private static readonly InspectionCommand[] Tellings = [TellPassed, TellRectification, TellNotMet];

    private static readonly InspectionCommand[] Witnessings = [Countersign, AttestRefusal, AttestUnreachable];

    public static readonly IReadOnlyList<Ban<InspectionState, InspectionCommand>> All =
    [
        new(Planned, Book, ContactFirst),
        .. From([Planned, Contacted], [Start], PrepareFirst),
        .. From([Planned, Contacted, Scheduled], [JudgeItem, .. Gatherings], RecordWithTheCheck),
        .. From([VisitArranged], [JudgeItem, TakePhoto], RecordWithTheCheck),
        .. From([Underway, AtThePlace], [SignOpinion], NotBeforeJudgement),
        .. From([Underway, AtThePlace, Judged, SignedByOne], [.. Witnessings, .. Tellings], OpinionFirst),
        .. From(Standing, Gatherings, EvidenceStands),
        .. From(Advice, Decisive, AdviceDecidesNothing),
        .. From([Countersigned, Attested, ToldPassed, ToldRectification, ToldNotMet, Sealed], [JudgeItem, ReopenRecord, ReopenVisit], RecordStands),
    ];

    private static IEnumerable<Ban<InspectionState, InspectionCommand>> From(
        InspectionState[] states, InspectionCommand[] commands, Refusal refusal)
        => states.SelectMany(state => commands.Select(command => new Ban<InspectionState, InspectionCommand>(state, command, refusal)));
}
