using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Law.Process;

/// <summary>What an inspector says of an item, or of the place as a whole, in a trial inspection or in guidance. No verdict.</summary>
public enum AdviceOutlook
{
    /// <summary>As it is now it would meet the item.</summary>
    WouldMeet,

    /// <summary>Something is to be changed before the inspection.</summary>
    Needs,

    /// <summary>It could not be seen.</summary>
    NotSeen,
}

/// <summary>Trial inspection and guidance (LT-45): booked behind the formal ones, with consent and on the record, and without a decision.</summary>
public static class AdviceGuards
{
    public static readonly Guard<InspectionFacts> KindAdvises = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.Kind is { } kind && !kind.Decides(),
        "正式踏勘和即时踏勘要作结论，不能按预踏勘、勘前指导来约。",
        "A formal or instant inspection decides: it is not booked as a trial or guidance.");

    public static readonly Guard<InspectionFacts> CaseStillAdmits = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.CaseAdmitsKind,
        "办件已经往下走了，不再安排预踏勘和勘前指导。",
        "The case has gone on: no trial inspection or guidance any more.");

    public static readonly Guard<InspectionFacts> AdviserNamed = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.Team.Count > 0,
        "请先确定由谁来看、来答。", "Say first who looks and answers.");

    public static readonly Guard<InspectionFacts> AdvisersFew = Guard.That<InspectionFacts>(
        "TK-144", (numbers, facts) => facts.Team.Count <= numbers.TeamMaximum,
        (numbers, _) => new($"最多安排 {numbers.TeamMaximum} 人，其余的人留给正式踏勘。", $"At most {numbers.TeamMaximum} people: the others are kept for formal inspections."));

    /// <summary>As long as accepted cases wait for their first contact, the times up to the end of the next working day stay theirs.</summary>
    public static readonly Guard<InspectionFacts> FormalOnesFirst = Guard.That<InspectionFacts>(
        "LT-45",
        (_, facts) => facts is { FormalWaiting: { } waiting, Appointment: { } at, Now: { } now }
            && (waiting == 0 || ChinaTime.Day(at) >= FirstDay(now, waiting, facts.Calendar)),
        (_, facts) => new(
            $"还有 {facts.FormalWaiting ?? 0} 件已受理的办件等着联系，今天和下一个工作日的时间先留给它们。请往后约。",
            $"{facts.FormalWaiting ?? 0} accepted cases wait for their first contact: today and the next working day are kept for them. Book a later time."));

    public static readonly Guard<InspectionFacts> AdviceConsented = Guard.That<InspectionFacts>(
        "HC-23", facts => facts.ConsentStands,
        "申请人还没有看告知、单独同意录像，或者已经收回。没有同意不能开摄像头。",
        "The applicant has not read the notice and consented to the recording, or has withdrawn: no camera without consent.");

    public static readonly Guard<InspectionFacts> AdviserPresent = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.Present.Intersect(facts.Team).Any(),
        "约好来看的人还没有进来。", "Who was to look is not there yet.");

    public static readonly Guard<InspectionFacts> AdviceOfThisVisit = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.ItemIsInScope,
        "这次不看这一项。", "That item is not looked at this time.");

    public static readonly Guard<InspectionFacts> AdviceWritten = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.Outlook == AdviceOutlook.WouldMeet || !string.IsNullOrWhiteSpace(facts.Advice),
        "请写清楚要怎么改，或者为什么没看到。", "Say what is to be changed, or why it could not be seen.");

    public static readonly Guard<InspectionFacts> EverythingAdvised = Guard.That<InspectionFacts>(
        "LT-45",
        (_, facts) => facts.AdviceLines > 0 && facts.ItemsWithoutAdvice is { Count: 0 },
        (_, facts) => facts.ItemsWithoutAdvice is { Count: > 0 } open
            ? new($"第 {string.Join('、', open)} 项还没有给建议。", $"No advice yet on items {string.Join(", ", open)}.")
            : new("还没有写下任何建议。", "No advice is written yet."));

    public static readonly Guard<InspectionFacts> AdviceSheetFiled = Guard.That<InspectionFacts>(
        "LT-45", facts => facts.PapersFiled,
        "建议单还没有打印好，打印完会自动封存。", "The advice sheet is not printed yet; sealing follows by itself.");

    /// <summary>The first day that a trial or guidance may have.</summary>
    public static DateOnly FirstDay(DateTime now, int formalWaiting, WorkingDayCalendar calendar)
    {
        var today = ChinaTime.Day(now);
        return formalWaiting == 0 ? today : calendar.AddWorkingDays(today, 2).Day;
    }
}
