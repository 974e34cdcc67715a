using Microsoft.EntityFrameworkCore;
using Takan.Casework.Areas;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Vehicles;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Casework.Scheduling;

/// <summary>A vehicle that is out for the visit of a case, UTC.</summary>
public sealed record VehicleUse(Guid Vehicle, CaseId Case, DateTime From, DateTime Until);

/// <summary>Keeps the quarters of an hour that visits take of vehicles (LT-09).</summary>
public sealed class VehicleDiary(TakanDb db)
{
    private static readonly IReadOnlyList<CaseState> Visited = CaseProcess.Table.StatesOf(CaseCommand.AgreeVisit);

    /// <summary>How a vehicle stands for the trip. From here on the diaries of the bureau stand still until the act ends; the case is locked before.</summary>
    /// <param name="others">Cases that the same people look at in the same visit: what they hold does not stand in its way.</param>
    public async Task<VehicleStanding> StandingAsync(Case @case, IReadOnlyCollection<CaseId> others, Guid vehicle, VehicleTrip trip, DateTime now, CancellationToken cancellationToken)
    {
        await db.LockBureauAsync(@case.BureauId, cancellationToken);
        if (await db.Set<Vehicle>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == vehicle && row.BureauId == @case.BureauId, cancellationToken) is not { } known)
            return new("", IsInService: false);
        var other = await Standing(now)
            .Where(row => row.VehicleId == vehicle && row.At >= trip.From && row.At < trip.Until && row.CaseId != @case.Id && !others.Contains(row.CaseId))
            .Join(db.Set<Case>(), row => row.CaseId, taken => taken.Id, (_, taken) => taken.Number).FirstOrDefaultAsync(cancellationToken);
        return new(known.Plate, !known.IsOutOfService, other);
    }

    /// <summary>Gives back what the visit holds and takes the trip, if there is one: once, for all of its cases.</summary>
    /// <returns>False when another visit took it in the same moment: then the act ends here.</returns>
    public async Task<bool> TakeAsync(Case @case, IReadOnlyCollection<CaseId> others, Guid? vehicle, VehicleTrip? trip, DateTime now, CancellationToken cancellationToken)
    {
        await db.Set<VehicleQuarter>().Where(row => row.CaseId == @case.Id || others.Contains(row.CaseId)).ExecuteDeleteAsync(cancellationToken);
        if (vehicle is not { } taken || trip is null) return true;
        var standing = Standing(now);
        // What visits hold that do not take place any more.
        await db.Set<VehicleQuarter>()
            .Where(row => row.VehicleId == taken && row.At >= trip.From && row.At < trip.Until
                && !standing.Any(other => other.VehicleId == row.VehicleId && other.At == row.At))
            .ExecuteDeleteAsync(cancellationToken);
        db.AddRange(trip.Quarters.Select(quarter => new VehicleQuarter { VehicleId = taken, At = quarter, BureauId = @case.BureauId, CaseId = @case.Id }));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            return true;
        }
        catch (DbUpdateException failure) when (failure.IsClashIn(VehicleQuarter.Table))
        {
            return false;
        }
    }

    /// <summary>What stands in a time, by vehicle and case.</summary>
    public async Task<IReadOnlyList<VehicleUse>> UsesAsync(Guid bureauId, DateTime from, DateTime until, DateTime now, CancellationToken cancellationToken) => Uses(
        await Standing(now).AsNoTracking().Where(row => row.BureauId == bureauId && row.At >= from && row.At < until).ToListAsync(cancellationToken));

    /// <summary>The vehicle of the visit that is agreed; null without one.</summary>
    public async Task<VehicleUse?> OfAsync(IReadOnlyCollection<CaseId> cases, DateTime now, CancellationToken cancellationToken) => Uses(
        await Standing(now).AsNoTracking().Where(row => cases.Contains(row.CaseId)).ToListAsync(cancellationToken)).FirstOrDefault();

    /// <summary>A visit that was withdrawn or suspended holds no vehicle, whichever act ended it; what was driven stays in the diary.</summary>
    private IQueryable<VehicleQuarter> Standing(DateTime now) => db.Set<VehicleQuarter>()
        .Where(row => row.At < now || db.Set<Case>().Any(visited => visited.Id == row.CaseId && visited.VisitAt != null && Visited.Contains(visited.State)));

    private static IReadOnlyList<VehicleUse> Uses(IEnumerable<VehicleQuarter> rows) =>
        [.. rows.GroupBy(row => (row.VehicleId, row.CaseId)).Select(use => new VehicleUse(
            use.Key.VehicleId, use.Key.CaseId, use.Min(row => row.At), use.Max(row => row.At) + OfficeHours.Quarter)).OrderBy(use => use.From)];
}
