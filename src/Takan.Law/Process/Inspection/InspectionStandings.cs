using static Takan.Law.Process.InspectionState;

namespace Takan.Law.Process;

/// <summary>What is said when an inspection stands where something cannot be done: how things are, and what to do.</summary>
internal static class InspectionStandings
{
    public static readonly IReadOnlyDictionary<InspectionState, Bilingual> All = new Dictionary<InspectionState, Bilingual>
    {
        [Planned] = new(
            "还没有联系申请人。请先打电话联系，再往下办。",
            "The applicant has not been called yet. Please call first."),
        [Contacted] = new(
            "已经联系过申请人，还没有约好时间。请先约时间。",
            "The applicant was called, but no time is agreed. Please book a time first."),
        [Scheduled] = new(
            "时间已经约好，踏勘还没有开始。请到时进踏勘室；要换时间，请改约。",
            "The time is booked and the inspection has not begun. Please enter the room in time; to change the time, move the appointment."),
        [Underway] = new(
            "踏勘正在进行。请先把这次踏勘做完；做不完的，请中止并另约时间。",
            "The inspection is under way. Please finish it first, or adjourn it and agree on another time."),
        [Judged] = new(
            "逐项核查已经做完，等踏勘人员签意见。请先签意见；要改的，请退回修改。",
            "Every item is judged and the opinions are to be signed. Please sign first; to correct something, reopen the record."),
        [SignedByOne] = new(
            "一名踏勘人员已经签了意见，还差一名。请先签齐；要改的，请退回修改。",
            "One inspector has signed, one signature is missing. Please complete the signatures; to correct something, reopen the record."),
        [SignedByBoth] = new(
            "踏勘人员的意见已经签齐，等申请人签字。请先请申请人看记录、签字。",
            "Both opinions are signed and the applicant's signature is awaited. Please have the applicant read and sign the record."),
        [Countersigned] = new(
            "申请人已经签字，记录定下来了。请接着告知结果。",
            "The applicant has signed and the record stands. Please tell the result."),
        [Attested] = new(
            "申请人没有签字，两名踏勘人员已经注明，记录定下来了。请接着告知结果。",
            "The applicant did not sign, both inspectors attested it, and the record stands. Please tell the result."),
        [ToldPassed] = new(
            "结果已经告知：通过。这次踏勘到此为止，不能再改动。",
            "The result was told: passed. This inspection is finished and cannot be changed."),
        [ToldRectification] = new(
            "结果已经告知：需整改。这次踏勘到此为止；整改好以后另行复勘。",
            "The result was told: to rectify. This inspection is finished; the re-inspection is another one."),
        [ToldNotMet] = new(
            "结果已经告知：不符合。这次踏勘到此为止，不能再改动。",
            "The result was told: conditions not met. This inspection is finished and cannot be changed."),
        [InspectionState.SwitchedToOnSite] = new(
            "这次踏勘已经改为上门，视频不再进行。请等踏勘人员约上门时间。",
            "This inspection goes by visit and video has ended. An inspector will agree on a time."),
        [Cancelled] = new(
            "这次踏勘已经取消。需要时请重新安排。",
            "This inspection was cancelled. Please arrange a new one if needed."),
        [Sealed] = new(
            "这次踏勘的材料已经封存，任何人都不能再改动。",
            "The evidence of this inspection is sealed: nobody can change it."),
        [AdviceBooked] = new(
            "预踏勘或者指导的时间已经约好，还没有开始。请到时进踏勘室。",
            "The trial or guidance has its time and has not begun. Please enter the room in time."),
        [Advising] = new(
            "预踏勘或者指导正在进行。请先把建议写完，或者取消。",
            "The trial or guidance is under way. Please complete the advice first, or cancel."),
        [Advised] = new(
            "建议已经写好，这次到此为止，没有作结论。正式踏勘另行安排。",
            "The advice is written and this is finished; nothing was decided. The formal inspection is another one."),
        [AdviceCancelled] = new(
            "这次预踏勘或者指导已经取消，不影响办件。还想要的，请申请人重新提出。",
            "This trial or guidance was cancelled; the case does not suffer. The applicant may ask again."),
        [AdviceSealed] = new(
            "这次预踏勘或者指导的材料已经封存，任何人都不能再改动。",
            "The evidence of this trial or guidance is sealed: nobody can change it."),
        [VisitToArrange] = new(
            "还没有约好上门时间。请先约时间、定人员。",
            "No time of the visit is agreed. Please agree on a time and name the people first."),
        [VisitArranged] = new(
            "上门时间已经约好，人还没有到。请到现场以后再办；要换时间，请改约。",
            "The visit is arranged and the team has not arrived. Please do this at the place; to change the time, arrange it anew."),
        [AtThePlace] = new(
            "踏勘人员正在现场。请先把这次踏勘做完；做不完的，请中止并另约时间。",
            "The team is at the place. Please finish the visit first, or adjourn it and agree on another time."),
    };
}
