using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Casework.Scheduling;

/// <summary>Reads what stands in the diaries of people at a time, inside an act that takes it.</summary>
public sealed class Diaries(TakanDb db, Quarters quarters, CurrentActor current)
{
    private static readonly Guard<InspectionFacts>[] Standing = [AppointmentGuards.NobodyIsAway, AppointmentGuards.NobodysDayIsFull, AppointmentGuards.EveryoneIsFree];

    /// <summary>The facts with the time that is asked for. From here on the diaries of the bureau stand still until the act ends.</summary>
    public async Task<InspectionFacts> AtAsync(InspectionFacts facts, SharedVisit shared, DateTime at, CancellationToken cancellationToken)
    {
        // What one booking may take depends on the others of the day, so those of one bureau are one after the other; the case is locked before.
        await db.LockBureauAsync(shared.Lead.Inspection.BureauId, cancellationToken);
        return await LookAsync(facts, shared.Lead.Inspection.BureauId, shared.NotInTheWayAt(at), at, cancellationToken);
    }

    /// <summary>The same before there is an act, and nothing stands still.</summary>
    /// <param name="own">Whose time is not in the way.</param>
    public async Task<InspectionFacts> LookAsync(InspectionFacts facts, Guid bureau, IReadOnlyList<InspectionId> own, DateTime at, CancellationToken cancellationToken) => facts with
    {
        Appointment = at,
        TimeIsFree = await quarters.AreFreeAsync(own, facts.Team, at, facts.AppointmentMinutes, cancellationToken),
        Diary = await ReadAsync(bureau, own, facts.Team, at, facts.AppointmentMinutes, cancellationToken),
    };

    /// <summary>Why these people cannot be put to the appointments of these parts; null when they can, or when there are none.</summary>
    public async Task<Refusal?> ObjectionAsync(SharedVisit shared, IEnumerable<SharedPart> concerned, IReadOnlyList<Guid> people, Numbers numbers, CancellationToken cancellationToken)
    {
        foreach (var one in concerned.Select(part => part.Inspection).Where(one => one.AppointmentAt is not null).DistinctBy(one => one.AppointmentAt))
        {
            var facts = await AtAsync(new() { Team = people, AppointmentMinutes = one.AppointmentMinutes }, shared, one.AppointmentAt!.Value, cancellationToken);
            if (Standing.Select(guard => guard.Check(numbers, facts)).FirstOrDefault(refusal => refusal is not null) is { } no) return no;
        }

        return null;
    }

    private async Task<DiaryReading> ReadAsync(Guid bureau, IReadOnlyList<InspectionId> own, IReadOnlyList<Guid> people, DateTime at, int minutes, CancellationToken cancellationToken)
    {
        var (end, day) = (at.AddMinutes(minutes), ChinaTime.Utc(ChinaTime.Day(at), TimeOnly.MinValue));
        var night = day.AddDays(1);
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id))
            .ToDictionaryAsync(staff => staff.Id, staff => current.Actor is StaffActor ? staff.DisplayName : "", cancellationToken);
        var away = await db.Set<Absence>()
            .Where(row => people.Contains(row.StaffId) && row.CancelledAt == null && row.From < end && row.Until > at)
            .Select(row => row.StaffId).Distinct().ToListAsync(cancellationToken);
        var others = await db.Set<BookedQuarter>().AsNoTracking()
            .Where(row => row.BureauId == bureau && row.At >= day && row.At < night && !own.Contains(row.InspectionId))
            .ToListAsync(cancellationToken);
        return new(
            [.. away.Select(person => names[person])],
            [.. people.Select(person => new PersonsDay(names[person], others.Where(row => row.StaffId == person).Select(row => row.InspectionId).Distinct().Count()))],
            others.Where(row => row.At >= at && row.At < end && row.AtConsole).GroupBy(row => row.At)
                .Select(quarter => quarter.Select(row => row.InspectionId).Distinct().Count()).DefaultIfEmpty().Max());
    }
}
