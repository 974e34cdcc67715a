using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Group;

/// <summary>A booked inspection as supervision sees it: when, which matter, who watches; nothing of the person behind it.</summary>
public sealed record WatchableInspection(Inspection Inspection, string Number, string Matter, Guid? Officer, IReadOnlyList<Watcher> Watchers)
{
    public bool HasObserver => Watchers.Any(row => row.Kind == WatcherKind.Observer);

    public bool MayObserve(Guid staff) => Watching.ObserverObjection(staff, Inspection.Team.Select(member => member.StaffId), Officer) is null && Watchers.All(row => row.StaffId != staff);
}

/// <summary>Inspections that can be observed, and who may observe.</summary>
public sealed class ObserverCandidates(TakanDb db)
{
    private const int Longest = 100;
    private static readonly IReadOnlyList<InspectionState> Booked = InspectionProcess.Table.StatesOf(InspectionCommand.Start);

    /// <summary>Those whose appointment lies ahead, the next first.</summary>
    public Task<IReadOnlyList<WatchableInspection>> ComingAsync(Guid bureauId, DateTime now, CancellationToken cancellationToken) =>
        ReadAsync(db.Set<Inspection>().Deciding().Where(row => row.BureauId == bureauId && Booked.Contains(row.State) && row.AppointmentAt > now).OrderBy(row => row.AppointmentAt).Take(Longest), cancellationToken);

    /// <returns>Null where it is not booked, or not of this bureau.</returns>
    public async Task<WatchableInspection?> FindAsync(Guid bureauId, InspectionId id, CancellationToken cancellationToken) =>
        (await ReadAsync(db.Set<Inspection>().Deciding().Where(row => row.BureauId == bureauId && row.Id == id && Booked.Contains(row.State)), cancellationToken)).SingleOrDefault();

    /// <summary>Observers and supervisors who can sign in.</summary>
    public IQueryable<StaffAccount> People(Guid bureauId) => db.Set<StaffAccount>().AsNoTracking()
        .Where(staff => staff.BureauId == bureauId && !staff.Disabled && staff.Roles.Any(grant => grant.Role == Role.Observer || grant.Role == Role.Supervisor)).OrderBy(staff => staff.DisplayName);

    private async Task<IReadOnlyList<WatchableInspection>> ReadAsync(IQueryable<Inspection> rows, CancellationToken cancellationToken)
    {
        var inspections = await rows.AsNoTracking().ToListAsync(cancellationToken);
        var (ids, cases) = (inspections.ConvertAll(row => row.Id), inspections.ConvertAll(row => row.Cases[0].CaseId));
        var watchers = (await db.Set<Watcher>().AsNoTracking().Where(row => ids.Contains(row.InspectionId)).ToListAsync(cancellationToken)).ToLookup(row => row.InspectionId);
        var heads = await db.Set<Case>().Where(row => cases.Contains(row.Id))
            .Select(row => new { row.Id, row.Number, row.Matter, row.ResponsibleOfficer }).ToDictionaryAsync(row => row.Id, cancellationToken);
        return [.. inspections.Select(row => (Row: row, Head: heads[row.Cases[0].CaseId])).Select(one =>
            new WatchableInspection(one.Row, one.Head.Number, one.Head.Matter, one.Head.ResponsibleOfficer, [.. watchers[one.Row.Id]]))];
    }
}
