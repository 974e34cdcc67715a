using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Seed;

/// <summary>Inspections as cases of their states have them: sealed ones of the past, and the next two weeks of each officer's diary filled.</summary>
internal sealed class PlausibleInspections(DateTime now)
{
    private const int Minutes = 30;
    private const int DaysAhead = 14;
    private const int HalfHours = 5;
    private const int DaysBefore = 10;
    private static readonly TimeSpan Quarter = TimeSpan.FromMinutes(15);
    private static readonly TimeOnly Morning = new(9, 0);
    private static readonly TimeOnly Afternoon = new(14, 0);
    private static readonly CaseState[] Inspected =
        [CaseState.Concluded, CaseState.Passed, CaseState.NotMet, CaseState.Rectifying, CaseState.ReinspectionRequested, CaseState.RectificationLapsed];

    private readonly Dictionary<Guid, Queue<DateTime>> free = [];
    private readonly Dictionary<Guid, int> planned = [];

    /// <summary>Null where the case has none.</summary>
    public (Inspection Inspection, IReadOnlyList<BookedQuarter> Quarters)? Of(Case row, SeededBureau bureau, Matter matter)
    {
        if (row.ResponsibleOfficer is not { } officer || (row.State != CaseState.Inspecting && !Inspected.Contains(row.State))) return null;
        var opened = row.AcceptedAt ?? row.RegisteredAt;
        var inspection = new Inspection(opened)
        {
            Id = new InspectionId(Guid.CreateVersion7(new DateTimeOffset(opened))),
            BureauId = bureau.Id,
            Round = 1,
            Scope = [.. matter.ItemsFor(row.Scenario).Select(item => item.Number)],
            AppointmentMinutes = Minutes,
        };
        inspection.Cases.Add(new InspectionCase { CaseId = row.Id });
        inspection.Team.Add(new TeamMember { StaffId = officer, AssignedAt = opened });
        return row.State == CaseState.Inspecting ? Preparing(inspection, bureau, officer) : Over(inspection, bureau, officer);
    }

    private (Inspection, IReadOnlyList<BookedQuarter>) Over(Inspection inspection, SeededBureau bureau, Guid officer)
    {
        Join(inspection, bureau, officer);
        inspection.AppointmentAt = ChinaTime.Utc(ChinaTime.Day(inspection.OpenedAt.AddDays(DaysBefore)), Morning);
        Become(inspection, InspectionState.Sealed);
        return (inspection, []);
    }

    /// <summary>In turn not called yet, called, and agreed for a time as long as there is one.</summary>
    private (Inspection, IReadOnlyList<BookedQuarter>) Preparing(Inspection inspection, SeededBureau bureau, Guid officer)
    {
        var turn = planned[officer] = planned.GetValueOrDefault(officer) + 1;
        if (turn % 3 == 1) return (inspection, []);
        if (turn % 3 == 2 || !TimesOf(bureau, officer).TryDequeue(out var at))
        {
            Become(inspection, InspectionState.Contacted);
            return (inspection, []);
        }

        Join(inspection, bureau, officer);
        inspection.AppointmentAt = at;
        Become(inspection, InspectionState.Scheduled);
        return (inspection, [.. Enumerable.Range(0, Minutes / (int)Quarter.TotalMinutes).SelectMany(number => inspection.Team.Select(member => new BookedQuarter
        {
            StaffId = member.StaffId,
            At = at + (number * Quarter),
            AtConsole = true,
            BureauId = bureau.Id,
            InspectionId = inspection.Id,
        }))]);
    }

    private static void Join(Inspection inspection, SeededBureau bureau, Guid officer) =>
        inspection.Team.Add(new TeamMember { StaffId = Colleague(bureau, officer), AssignedAt = inspection.OpenedAt });

    /// <summary>Two always go together, so nobody is asked for twice at one time.</summary>
    private static Guid Colleague(SeededBureau bureau, Guid officer) => bureau.Officers[Place(bureau, officer) ^ 1];

    private static int Place(SeededBureau bureau, Guid officer) => bureau.Officers.TakeWhile(person => person != officer).Count();

    private void Become(Inspection inspection, InspectionState state) => inspection.Apply(new Transition<InspectionState>(state, []), inspection.AppointmentAt is { } at && at < now ? at : now);

    /// <summary>The first of a pair asks for the mornings, the second for the afternoons.</summary>
    private Queue<DateTime> TimesOf(SeededBureau bureau, Guid officer)
    {
        if (free.TryGetValue(officer, out var known)) return known;
        var hour = Place(bureau, officer) % 2 == 0 ? Morning : Afternoon;
        var days = Enumerable.Range(0, DaysAhead).Select(ChinaTime.Day(now).AddDays).Where(WorkingDayCalendar.Official.IsWorkingDay);
        return free[officer] = new(days.SelectMany(day => Enumerable.Range(0, HalfHours).Select(half => ChinaTime.Utc(day, hour.AddMinutes(half * Minutes)))));
    }
}
