using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Ends the media of who sends or sees in a room without a right to it any more: also of a page that follows no events,
/// and would not hear that its right is gone.
/// </summary>
public sealed class PutOut(TakanDb db, Acts acts, MediaNodes nodes, RoomTickets tickets, TimeProvider clock)
{
    public async Task HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        var session = await db.Set<Session>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        if (!session.State.RoomIsOpen()) return;
        var (agent, room) = (nodes[session.MediaNode!], session.MediaRoom!);
        if (!(await agent.Status(room, cancellationToken)).IsAllowed(out var status, out _)) return;
        var there = status.People.Select(one => one.Person).Concat(status.Feeds.Select(feed => feed.Person)).Distinct(StringComparer.Ordinal).ToList();
        if (there.Count == 0) return;

        var may = await WhoMayAsync(session, cancellationToken);
        foreach (var person in there.Where(person => !may.Contains(person)))
        {
            tickets.Void(id.ToString(), person);
            // Not as "removed", which would keep them out for good: who signs in again, or is assigned again, may come back.
            if ((await agent.Remove(room, person, Departure.Left, cancellationToken)).IsAllowed(out _, out _))
                await RecordAsync(session, person, cancellationToken);
        }
    }

    private async Task<HashSet<string>> WhoMayAsync(Session session, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == session.InspectionId, cancellationToken);
        var (team, cases) = (inspection.Team.ConvertAll(member => member.StaffId), inspection.Cases.ConvertAll(link => link.CaseId));
        var staff = await db.Set<StaffAccount>()
            .Where(account => team.Contains(account.Id) && !account.Disabled && account.Roles.Any(grant => grant.Role == Role.Inspector)
                && db.Set<StaffSignIn>().Any(row => row.AccountId == account.Id && row.EndedAt == null && row.Stamp == (account.SecurityStamp ?? "")))
            .Select(account => account.Pseudonym).ToListAsync(cancellationToken);
        var applicant = await (
            from device in db.Set<DeviceSession>()
            join link in db.Set<CaseLink>() on device.LinkId equals link.Id
            where cases.Contains(device.CaseId) && device.ExpiresAt > now && device.RevokedAt == null && link.ExpiresAt > now && link.RevokedAt == null
            select device).AnyAsync(cancellationToken);
        return [.. staff, .. await WatchersAsync(session, now, cancellationToken), .. applicant ? new[] { TakeOver.Applicant } : []];
    }

    /// <summary>Who came in to watch and has not gone: staff who are assigned and signed in, experts whose invitation stands.</summary>
    private async Task<IReadOnlyList<string>> WatchersAsync(Session session, DateTime now, CancellationToken cancellationToken)
    {
        var there = db.Set<Attendance>().Where(row => row.SessionId == session.Id && row.LeftAt == null).Select(row => row.Person);
        var staff = await db.Set<StaffAccount>()
            .Where(account => there.Contains(account.Pseudonym) && !account.Disabled && db.Set<Watcher>().Any(row => row.InspectionId == session.InspectionId && row.StaffId == account.Id)
                && db.Set<StaffSignIn>().Any(row => row.AccountId == account.Id && row.EndedAt == null && row.Stamp == (account.SecurityStamp ?? "")))
            .Select(account => account.Pseudonym).ToListAsync(cancellationToken);
        var experts = await db.Set<ExpertInvitation>()
            .Where(row => there.Contains(row.Pseudonym) && row.InspectionId == session.InspectionId && row.RevokedAt == null && row.DeclaredAt != null && row.ExpiresAt > now)
            .Select(row => row.Pseudonym).ToListAsync(cancellationToken);
        return [.. staff, .. experts];
    }

    private async Task RecordAsync(Session session, string person, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(new SystemActor(), cancellationToken);
        act.Record(LogStream.Of(session.InspectionId), "person-put-out", Audience.Applicant, new JsonObject { ["person"] = person, ["session"] = session.Id.ToString() });
        await act.CommitAsync(cancellationToken);
    }
}
