using Microsoft.EntityFrameworkCore;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Keeps the quarters of an hour that appointments take.</summary>
public sealed class Quarters(TakanDb db)
{
    public static readonly TimeSpan Length = OfficeHours.Quarter;

    public static bool IsOnTheQuarter(DateTime at) => at.Ticks % Length.Ticks == 0;

    public static IEnumerable<DateTime> Of(DateTime at, int minutes) =>
        Enumerable.Range(0, (int)Math.Ceiling(minutes / Length.TotalMinutes)).Select(quarter => at + quarter * Length);

    /// <summary>True when none of the people is taken by another inspection. Two at once are settled by the key of the table.</summary>
    /// <param name="own">Whose time is not in the way.</param>
    public async Task<bool> AreFreeAsync(IReadOnlyList<InspectionId> own, IReadOnlyList<Guid> people, DateTime at, int minutes, CancellationToken cancellationToken)
    {
        var end = at.AddMinutes(minutes);
        return !await db.Set<BookedQuarter>().AnyAsync(
            row => people.Contains(row.StaffId) && row.At >= at && row.At < end && !own.Contains(row.InspectionId), cancellationToken);
    }

    /// <summary>
    /// Gives back what the visit holds and takes the present appointments for the present teams. Saved with the act. One time of one visit is held by one
    /// of its parts, the lead where it takes part: a further part is no further inspection in anybody's diary.
    /// </summary>
    public async Task TakeAsync(SharedVisit shared, CancellationToken cancellationToken)
    {
        var ids = shared.Parts.Select(part => part.Inspection.Id).ToList();
        await db.Set<BookedQuarter>().Where(row => ids.Contains(row.InspectionId)).ExecuteDeleteAsync(cancellationToken);
        db.AddRange(shared.Parts.Select(part => part.Inspection)
            .Where(one => one.AppointmentAt is not null && one.State.KeepsItsTime(one.BegunAt is not null))
            .OrderByDescending(one => one.Id == shared.Visit?.Lead)
            .GroupBy(one => one.AppointmentAt!.Value)
            .SelectMany(same =>
                from one in same
                from member in one.Team
                from quarter in Of(same.Key, one.AppointmentMinutes)
                select new BookedQuarter { StaffId = member.StaffId, At = quarter, BureauId = one.BureauId, InspectionId = same.First().Id, AtConsole = one.Means == InspectionMeans.Video })
            .DistinctBy(row => (row.StaffId, row.At)));
    }

    public Task GiveBackAsync(Inspection inspection, CancellationToken cancellationToken) =>
        db.Set<BookedQuarter>().Where(row => row.InspectionId == inspection.Id).ExecuteDeleteAsync(cancellationToken);
}
