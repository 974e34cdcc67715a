using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.FieldVisits;

/// <summary>
/// An inspector says to be at the place: by the own sign-in, or on the colleague's device with an own factor (TJ-32). No console keeps saying so there: it holds until the
/// visit is over.
/// </summary>
public sealed class ConfirmArrival(TakanDb db, Acts acts, PrepareSession prepare, RoomSituations rooms, CurrentActor current, OwnFactor ownFactor)
{
    /// <param name="name">Sign-in name of the colleague; null for the person signed in, whose device it is.</param>
    /// <param name="code">Code of the colleague's own phone.</param>
    public async Task<Refusal?> HandleAsync(InspectionId id, string? name, string? code, CancellationToken cancellationToken)
    {
        if (await prepare.HandleAsync(id, cancellationToken) is not { } session) return RoomRefusals.NoSession;
        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(session, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var (person, pseudonym, host) = (current.Staff.Id, current.Staff.Pseudonym, (Guid?)null);
        if (name is not null)
        {
            if (!(await ownFactor.UseAsync(act, name, code ?? "", "second-inspector", cancellationToken)).IsAllowed(out var colleague, out var wrong)) return wrong;
            if (colleague.Id == current.Staff.Id) return RoomRefusals.WrongFactor;
            (person, pseudonym, host) = (colleague.Id, colleague.Pseudonym, current.Staff.Id);
        }

        if (room.Objection(SessionCommand.ConfirmArrival, room.Facts) is { } notHere) return notHere;
        if (!room.Team.Contains(person)) return RoomRefusals.NotInTeam;
        if (room.Presences.Any(row => row.StaffId == person && row.IsThere(act.Now))) return null;
        if (room.Move(act, SessionCommand.ConfirmArrival, room.Facts, new JsonObject { ["inspector"] = pseudonym, ["atConsoleOfColleague"] = host is not null }) is { } refusal) return refusal;
        var presence = room.Presences.SingleOrDefault(row => row.StaffId == person);
        if (presence is null) db.Add(presence = new Presence { SessionId = session, StaffId = person, Since = act.Now, LastSeen = act.Now });
        presence.ComeToThePlace(act.Now, host);
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
