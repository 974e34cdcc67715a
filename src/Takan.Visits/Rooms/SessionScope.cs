using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>Who stands how to a session: its inspection's team and cases.</summary>
public sealed class SessionScope(TakanDb db) : IResourceScope
{
    public string RouteValue => "sessionId";

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!SessionId.TryParse(value, null, out var id)) return null;
        var inspection = await (
            from session in db.Set<Session>()
            where session.Id == id
            join row in db.Set<Inspection>() on session.InspectionId equals row.Id
            select row).AsNoTracking().SingleOrDefaultAsync(cancellationToken);
        return inspection is null ? null : new(inspection.BureauId,
            [.. inspection.Cases.Select(link => link.CaseId)], [.. inspection.Team.Select(member => member.StaffId)])
        {
            Watching = await db.WatchingAsync(inspection.Id, cancellationToken),
            Inspection = inspection.Id,
        };
    }
}
