using Microsoft.EntityFrameworkCore;
using Takan.Law.Calendar;
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
    public async Task<bool> AreFreeAsync(Inspection inspection, IReadOnlyList<Guid> people, DateTime at, int minutes, CancellationToken cancellationToken)
    {
        var end = at.AddMinutes(minutes);
        return !await db.Set<BookedQuarter>().AnyAsync(
            row => people.Contains(row.StaffId) && row.At >= at && row.At < end && row.InspectionId != inspection.Id, cancellationToken);
    }

    /// <summary>Gives back what the inspection holds and takes its present appointment for its present team. Saved with the act.</summary>
    public async Task TakeAsync(Inspection inspection, CancellationToken cancellationToken)
    {
        await GiveBackAsync(inspection, cancellationToken);
        if (inspection.AppointmentAt is not { } at) return;
        db.AddRange(
            from member in inspection.Team
            from quarter in Of(at, inspection.AppointmentMinutes)
            select new BookedQuarter { StaffId = member.StaffId, At = quarter, BureauId = inspection.BureauId, InspectionId = inspection.Id, AtConsole = inspection.Means == InspectionMeans.Video });
    }

    public Task GiveBackAsync(Inspection inspection, CancellationToken cancellationToken) =>
        db.Set<BookedQuarter>().Where(row => row.InspectionId == inspection.Id).ExecuteDeleteAsync(cancellationToken);
}
