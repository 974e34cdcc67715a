using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.Scheduling;

/// <summary>Why scheduling says no, beside the process tables. Numbers are never reused.</summary>
public static class SchedulingRefusals
{
    public static readonly Refusal ChangedByAnother = new(
        "TK-SCH-01", "您打开页面之后，另一个人改动了这次踏勘。请看过现在的情况再办；您填的内容还在。",
        "Another person changed this inspection after you opened the page. Look at it as it stands now; what you typed is still here.");

    public static readonly Refusal NotAnInspector = new(
        "TK-SCH-02", "选中的人里有人不是本局在岗的踏勘人员，请重新选择。",
        "Someone chosen is no active inspector of this bureau: choose again.");

    public static readonly Refusal OffTheQuarter = new(
        "TK-SCH-03", "时间须是整刻：00、15、30、45 分。", "The time must be on the quarter: 00, 15, 30, 45.");

    /// <summary>What the guard of the table says: the person need not know who noticed.</summary>
    public static Refusal Taken(Numbers numbers) => AppointmentGuards.EveryoneIsFree.Check(numbers, new())!;

    public static readonly Refusal NotOffered = new(
        "TK-SCH-04", "这个时间现在约不了，请从列出的时间里选一个。", "That time is not offered now: choose one of those listed.");

    public static readonly Refusal NoInspection = new(
        "TK-SCH-05", "这个办件还没有安排踏勘。", "No inspection has been arranged for this case yet.");

    public static readonly Refusal OutcomeMissing = new("TK-SCH-07", "请选择接通了还是没有接通。", "Say whether you reached the applicant.");

    public static readonly Refusal NoRequest = new("TK-SCH-08", "没有这个申请，或者已经撤回。", "There is no such request, or it was taken back.");

    public static readonly Refusal InstantIsBegun = new(
        "TK-SCH-09", "即时踏勘不用约时间：请先取件、联系申请人、定好人员，再在预约页点“马上踏勘”。",
        "An instant inspection has no appointment: take the case, call, name the team, then press \"Begin at once\" on the appointment page.");

    public static readonly Refusal KindMissing = new("TK-SCH-10", "请选择要申请哪一种。", "Choose what to ask for.");

    public static readonly Refusal TimeMissing = new("TK-SCH-06", "请填写日期和时间。", "Enter date and time.");
}
