using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Hall;
using Takan.Law.Process;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;
using Takan.Visits.Rooms;

namespace Takan.Visits.Hall;

/// <summary>Who sits in a booth is not signed out in the middle of the visit.</summary>
internal sealed class SeatKeeper(TakanDb db) : ISessionKeeper
{
    public async Task<bool> KeepsAsync(Guid deviceSessionId, DateTime now, CancellationToken cancellationToken)
    {
        var seat = await db.Set<Booth>().AsNoTracking().SingleOrDefaultAsync(row => row.DeviceSessionId == deviceSessionId && row.State == BoothState.InSession, cancellationToken);
        if (seat?.CaseId is not { } sitting) return false;
        var visits = await (
            from inspection in db.InspectionsOf(sitting)
            join session in db.Set<Session>() on inspection.Id equals session.InspectionId
            select new { session.State, inspection.AppointmentAt, inspection.AppointmentMinutes }).ToListAsync(cancellationToken);
        return visits.Exists(visit => SeatRules.Keeps(visit.State, visit.AppointmentAt, visit.AppointmentMinutes, now));
    }
}
