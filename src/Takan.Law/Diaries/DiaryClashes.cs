using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Law.Diaries;

/// <summary>An appointment as the week shows it.</summary>
public sealed record DiaryEntry(Guid Id, DateTime At, int Minutes, IReadOnlyList<Guid> Team)
{
    /// <summary>Takes one of the consoles of the bureau; who goes to the place takes none.</summary>
    public bool AtConsole { get; init; } = true;

    public DateTime Until => At.AddMinutes(Minutes);
}

public sealed record DiaryAbsence(Guid Person, AbsenceKind Kind, DateTime From, DateTime Until);

public enum ClashKind
{
    /// <summary>One person at two inspections at a time.</summary>
    TwoAtOnce,

    /// <summary>The person is on leave or out.</summary>
    Away,

    /// <summary>More inspections on a day than one person takes.</summary>
    FullDay,

    /// <summary>More inspections at a time than the bureau has consoles.</summary>
    NoConsole,

    /// <summary>A day of rest, or outside the hours.</summary>
    Closed,

    /// <summary>The vehicle that was booked is out of service.</summary>
    NoVehicle,
}

/// <param name="Person">Whom it concerns; null where it concerns the whole appointment.</param>
public sealed record Clash(Guid Entry, ClashKind Kind, Guid? Person = null);

/// <summary>
/// What cannot take place as it stands. Booking refuses all of this; it comes about afterwards, by a leave, a changed holiday,
/// a smaller number in the work plan.
/// </summary>
public static class DiaryClashes
{
    public static IReadOnlyList<Clash> Of(
        IReadOnlyList<DiaryEntry> entries, IReadOnlyList<DiaryAbsence> absences, Numbers numbers, WorkingDayCalendar calendar) =>
    [
        .. entries.SelectMany(entry => Doubled(entry, entries)),
        .. entries.SelectMany(entry => Away(entry, absences)),
        .. entries.SelectMany(entry => Full(entry, entries, numbers)),
        .. entries.Where(entry => entry.AtConsole && MostAtOnce(entry, [.. entries.Where(other => other.AtConsole)]) > numbers.AtOnce()).Select(entry => new Clash(entry.Id, ClashKind.NoConsole)),
        .. entries.Where(entry => entry.AtConsole ? !OfficeHours.Hold(entry.At, entry.Minutes, calendar) : !calendar.IsWorkingDay(ChinaTime.Day(entry.At))).Select(entry => new Clash(entry.Id, ClashKind.Closed)),
    ];

    /// <summary>The rule that would refuse it today.</summary>
    public static string Rule(this ClashKind kind) => kind switch
    {
        ClashKind.TwoAtOnce => "TK-202",
        ClashKind.Away => "TK-212",
        ClashKind.FullDay => "TK-213",
        ClashKind.NoConsole => "TK-214",
        ClashKind.NoVehicle => "LT-09",
        _ => "TK-210",
    };

    public static Bilingual Name(this ClashKind kind) => kind switch
    {
        ClashKind.TwoAtOnce => new("同时有两场", "two at once"),
        ClashKind.Away => new("人不在", "person away"),
        ClashKind.FullDay => new("当天排满", "day too full"),
        ClashKind.NoConsole => new("踏勘室不够", "no room left"),
        ClashKind.NoVehicle => new("车辆停用", "vehicle out of service"),
        _ => new("不在上班时间", "outside hours"),
    };

    private static IEnumerable<Clash> Doubled(DiaryEntry entry, IReadOnlyList<DiaryEntry> entries) =>
        from person in entry.Team
        where entries.Any(other => other.Id != entry.Id && other.Team.Contains(person) && Overlap(entry, other))
        select new Clash(entry.Id, ClashKind.TwoAtOnce, person);

    private static IEnumerable<Clash> Away(DiaryEntry entry, IReadOnlyList<DiaryAbsence> absences) =>
        from person in entry.Team
        where absences.Any(absence => absence.Person == person && AbsencePeriod.Overlap(entry.At, entry.Until, absence.From, absence.Until))
        select new Clash(entry.Id, ClashKind.Away, person);

    private static IEnumerable<Clash> Full(DiaryEntry entry, IReadOnlyList<DiaryEntry> entries, Numbers numbers) =>
        from person in entry.Team
        where entries.Count(other => other.Team.Contains(person) && ChinaTime.Day(other.At) == ChinaTime.Day(entry.At)) > numbers.PerDay()
        select new Clash(entry.Id, ClashKind.FullDay, person);

    /// <summary>At the busiest moment of the entry: the number only rises where another one begins.</summary>
    private static int MostAtOnce(DiaryEntry entry, IReadOnlyList<DiaryEntry> entries) => entries
        .Where(other => Overlap(entry, other))
        .Select(other => other.At > entry.At ? other.At : entry.At)
        .Max(moment => entries.Count(other => other.At <= moment && moment < other.Until));

    private static bool Overlap(DiaryEntry one, DiaryEntry other) => AbsencePeriod.Overlap(one.At, one.Until, other.At, other.Until);
}
