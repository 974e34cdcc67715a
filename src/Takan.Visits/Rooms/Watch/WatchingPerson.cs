using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>Who stands at the door to watch.</summary>
/// <param name="IsFree">Of the bureau, or an expert who declared to have no interest (LJ-20).</param>
public sealed record WatchingPerson(string Pseudonym, string Name, WatcherKind Kind, bool Announced, bool IsFree);

/// <summary>Knows as what the present actor takes part in an inspection.</summary>
public sealed class WatchingPeople(TakanDb db, CurrentActor current)
{
    /// <returns>Null for who does not take part in it as a watcher.</returns>
    public Task<WatchingPerson?> FindAsync(InspectionId id, CancellationToken cancellationToken) => current.Actor switch
    {
        InvitedActor invited when invited.InspectionId == id => ExpertAsync(invited, cancellationToken),
        StaffActor staff => StaffAsync(staff, id, cancellationToken),
        _ => Task.FromResult<WatchingPerson?>(null),
    };

    private async Task<WatchingPerson?> ExpertAsync(InvitedActor invited, CancellationToken cancellationToken)
    {
        var declared = await db.Set<ExpertInvitation>().AnyAsync(row => row.Id == invited.InvitationId && row.DeclaredAt != null && row.RevokedAt == null, cancellationToken);
        return new(invited.Pseudonym, invited.Name, WatcherKind.Expert, Announced: true, declared);
    }

    private async Task<WatchingPerson?> StaffAsync(StaffActor staff, InspectionId id, CancellationToken cancellationToken)
    {
        var row = await db.WatchersOf(id).AsNoTracking().SingleOrDefaultAsync(one => one.StaffId == staff.Id, cancellationToken);
        return row is null ? null : new(staff.Pseudonym, staff.Name, row.Kind, row.Announced, IsFree: true);
    }
}
