using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Profiles;

namespace Takan.Law.Process;

/// <summary>First contact, appointment, no-show.</summary>
public static class AppointmentGuards
{
    public static readonly Guard<InspectionFacts> ContactedInOrder = Guard.That<InspectionFacts>(
        "HC-21", facts => facts.OldestInQueue || !string.IsNullOrWhiteSpace(facts.OutOfOrderReason),
        "前面还有受理更早、尚未联系的办件。请按受理时间先后联系；确需提前的，请写明理由。",
        "A case accepted earlier still waits for its first contact. Call it first, or give a reason.");

    public static readonly Guard<InspectionFacts> MatterNamed = Guard.That<InspectionFacts>(
        "HC-22", facts => facts.MatterExplained,
        "联系时须向申请人说明踏勘事项和要准备的东西，请确认后再记录。",
        "The call must name the matter and what to prepare: confirm that it did.");

    public static readonly Guard<InspectionFacts> ReasonWritten = Guard.That<InspectionFacts>(
        "TK-102", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明原因。", "Give the reason.");

    public static readonly Guard<InspectionFacts> TimeLiesAhead = Guard.That<InspectionFacts>(
        "TK-201", facts => facts.Appointment > facts.Now,
        "预约时间须晚于现在。", "The appointment must lie in the future.");

    /// <summary>House rule: the papers set no hours, and nobody is to be called to an inspection on a day of rest.</summary>
    public static readonly Guard<InspectionFacts> InOfficeHours = Guard.That<InspectionFacts>(
        "TK-210",
        (_, facts) => facts.Appointment is { } at && OfficeHours.Hold(at, facts.AppointmentMinutes, facts.Calendar),
        (_, facts) => facts.Appointment is { } at && !facts.Calendar.IsWorkingDay(ChinaTime.Day(at))
            ? new(
                $"{ChinaTime.Day(at):yyyy年M月d日}是休息日，不能预约。请选工作日的时间。",
                $"{ChinaTime.Day(at):yyyy-MM-dd} is no working day: choose a time on a working day.")
            : new(
                $"踏勘在 9:00 到 12:00、13:30 到 17:00 之间进行，要占 {facts.AppointmentMinutes} 分钟，这个时间放不下。请换一个时间。",
                $"Inspections take place between 9:00 and 12:00 or 13:30 and 17:00 and need {facts.AppointmentMinutes} minutes: choose a time that fits."));

    /// <summary>行政许可法 42: the decision falls within the time limit, so the inspection cannot be put behind it. Once it has passed, sooner is better.</summary>
    public static readonly Guard<InspectionFacts> BeforeTheLegalEnd = Guard.That<InspectionFacts>(
        "TK-211",
        (_, facts) => facts is { Appointment: { } at, Now: { } now, LegalEnd: { } end } && (ChinaTime.Day(at) <= end || ChinaTime.Day(now) > end),
        (_, facts) => new(
            $"法定办理期限到 {facts.LegalEnd:yyyy年M月d日}（含当天），踏勘不能约在这以后。请选更早的时间。",
            $"The statutory time limit ends on {facts.LegalEnd:yyyy-MM-dd} (that day included): the inspection cannot come after it. Choose an earlier time."));

    /// <summary>House rule: who is away cannot be sent, whoever fixes the time.</summary>
    public static readonly Guard<InspectionFacts> NobodyIsAway = Guard.That<InspectionFacts>(
        "TK-212",
        (_, facts) => facts.Diary is { Absent.Count: 0 },
        (_, facts) => new(
            $"{Names(facts.Diary?.Absent, "有人")}这个时间休假或外出。请换一个时间，或者换人。",
            $"On leave or out at that time: {Names(facts.Diary?.Absent, "someone of the team")}. Choose another time, or other people."));

    /// <summary>House rule, by the number of the bureau: how much one person can look at in a day.</summary>
    public static readonly Guard<InspectionFacts> NobodysDayIsFull = Guard.That<InspectionFacts>(
        "TK-213",
        (numbers, facts) => facts.Diary is { } diary && FullDays(numbers, diary).Count == 0,
        (numbers, facts) => new(
            $"{Names(FullDays(numbers, facts.Diary), "有人")}这一天已经排满 {numbers.PerDay()} 场。请换一天，或者换人。",
            $"{numbers.PerDay()} inspections on that day already: {Names(FullDays(numbers, facts.Diary), "someone of the team")}. Choose another day, or other people."));

    /// <summary>House rule, by the number of the bureau: each inspection at a time needs a console of its own.</summary>
    public static readonly Guard<InspectionFacts> ConsoleIsLeft = Guard.That<InspectionFacts>(
        "TK-214",
        (numbers, facts) => facts.Diary is { } diary && diary.AtOnce < numbers.AtOnce(),
        (numbers, _) => new(
            $"这个时间本局已经有 {numbers.AtOnce()} 场踏勘，踏勘室不够。请换一个时间。",
            $"The bureau holds {numbers.AtOnce()} inspections at that time and has no console left: choose another time."));

    /// <summary>House rule, by the number of the bureau. Who talks to the bureau may agree on any time.</summary>
    public static readonly Guard<InspectionFacts> NotTooLate = Guard.That<InspectionFacts>(
        "TK-215",
        (numbers, facts) => facts.AgreedWithStaff || facts is { Appointment: { } at, Now: { } now }
            && Earlier(at, facts.BookedAt) >= now.AddHours(numbers.NoticeHours()),
        (numbers, facts) => facts is { BookedAt: { } booked, Now: { } now } && booked < now.AddHours(numbers.NoticeHours())
            ? new(
                $"离约定时间不到 {numbers.NoticeHours()} 小时，手机上不能再改约，请打电话联系审批局。",
                $"Less than {numbers.NoticeHours()} hours to go: please call the bureau to move the appointment.")
            : new(
                $"手机上只能约 {numbers.NoticeHours()} 小时以后的时间。要更早的，请打电话联系审批局。",
                $"On the phone, choose a time at least {numbers.NoticeHours()} hours ahead. For an earlier one please call the bureau."));

    public static readonly Guard<InspectionFacts> EveryoneIsFree = Guard.That<InspectionFacts>(
        "TK-202", facts => facts.TimeIsFree,
        "这个时间踏勘人员或申请人已有安排，请换一个时间。",
        "Someone of the team or the applicant is taken at that time: choose another.");

    public static readonly Guard<InspectionFacts> PartyNamed = Guard.That<InspectionFacts>(
        "HC-53", facts => facts.AskedBy is not null,
        "请选择是谁的原因：申请人、审批局，还是网络设备等技术原因。",
        "Say whose reason it is: the applicant's, the bureau's, or technical.");

    public static readonly Guard<InspectionFacts> ReschedulesLeft = Guard.That<InspectionFacts>(
        "TK-203",
        (numbers, facts) => facts.AskedBy is Party.Bureau or Party.Technical || facts.ApplicantReschedules < numbers.ApplicantReschedules,
        (numbers, _) => new(
            $"已经改约 {numbers.ApplicantReschedules} 次，不能再自行改约，请打电话联系审批局。",
            $"Moved {numbers.ApplicantReschedules} times already: please call the bureau."));

    public static readonly Guard<InspectionFacts> AppointmentHasCome = Guard.That<InspectionFacts>(
        "HC-53", facts => facts.Now >= facts.Appointment,
        "预约时间还没有到，不能记录未到。", "The appointment has not come yet.");

    public static readonly Guard<InspectionFacts> WaitedLongEnough = Guard.That<InspectionFacts>(
        "HC-53",
        (numbers, facts) => facts.AskedBy != Party.Applicant || facts.MinutesWaited >= numbers.WaitingMinutes,
        (numbers, facts) => new(
            $"记为申请人原因前，须在约定时间后等候满 {numbers.WaitingMinutes} 分钟，现在是 {facts.MinutesWaited} 分钟。",
            $"Wait {numbers.WaitingMinutes} minutes before it counts as the applicant's own reason; {facts.MinutesWaited} so far."));

    private static IReadOnlyList<string> FullDays(Numbers numbers, DiaryReading? diary) =>
        [.. diary?.ThatDay.Where(day => day.Inspections >= numbers.PerDay()).Select(day => day.Name) ?? []];

    private static string Names(IReadOnlyList<string>? people, string unnamed) =>
        string.Join('、', (people is { Count: > 0 } ? people : [""]).Select(name => name.Length > 0 ? name : unnamed).Distinct());

    private static DateTime Earlier(DateTime one, DateTime? other) => other < one ? other.Value : one;
}
