using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
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
/// visit is over. In a joint visit it is said once and holds for every part.
/// </summary>
public sealed class ConfirmArrival(TakanDb db, Acts acts, PrepareSession prepare, RoomSituations rooms, CurrentActor current, OwnFactor ownFactor)
{
    /// <param name="name">Sign-in name of the colleague; null for the person signed in, whose device it is.</param>
    /// <param name="code">Code of the colleague's own phone.</param>
    public async Task<Refusal?> HandleAsync(InspectionId id, string? name, string? code, CancellationToken cancellationToken)
    {
        if (await prepare.HandleAsync(id, cancellationToken) is not { } session) return RoomRefusals.NoSession;
        var others = await OthersAsync(id, cancellationToken);
        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(session, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var comes = new Arrival(current.Staff.Id, current.Staff.Pseudonym, Host: null);
        if (name is not null)
        {
            if (!(await ownFactor.UseAsync(act, name, code ?? "", "second-inspector", cancellationToken)).IsAllowed(out var colleague, out var wrong)) return wrong;
            if (colleague.Id == current.Staff.Id) return RoomRefusals.WrongFactor;
            comes = new(colleague.Id, colleague.Pseudonym, current.Staff.Id);
        }

        if (!room.Team.Contains(comes.Person)) return RoomRefusals.NotInTeam;
        if (Arrive(act, room, comes) is { } refusal) return refusal;
        foreach (var other in others)
        {
            // What the team has left already is nobody's to come to any more.
            if (await rooms.FindAsync(other, cancellationToken) is { } also && also.Team.Contains(comes.Person) && SessionProcess.Table.Knows(also.Session.State, SessionCommand.ConfirmArrival)
                && Arrive(act, also, comes) is { } no) return no;
        }

        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Sessions of the other parts of a joint visit that are looked at at the same time: who comes to one of them has come to all (TJ-36).</summary>
    private async Task<IReadOnlyList<SessionId>> OthersAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var parts = await (
            from visit in db.AgreedVisits()
            where visit.Parts.Any(part => part.InspectionId == id)
            from part in visit.Parts
            join other in db.Set<Inspection>() on part.InspectionId equals other.Id
            where other.Id != id && db.Set<Inspection>().Any(own => own.Id == id && own.AppointmentAt == other.AppointmentAt)
            orderby other.OpenedAt
            select other.Id).ToListAsync(cancellationToken);
        var sessions = new List<SessionId>();
        foreach (var part in parts)
            if (await prepare.HandleAsync(part, cancellationToken) is { } session) sessions.Add(session);
        return sessions;
    }

    private Refusal? Arrive(Act act, RoomSituation room, Arrival comes)
    {
        if (room.Objection(SessionCommand.ConfirmArrival, room.Facts) is { } notHere) return notHere;
        if (room.Presences.Any(row => row.StaffId == comes.Person && row.IsThere(act.Now))) return null;
        var body = new JsonObject { ["inspector"] = comes.Pseudonym, ["atConsoleOfColleague"] = comes.Host is not null };
        if (room.Move(act, SessionCommand.ConfirmArrival, room.Facts, body) is { } refusal) return refusal;
        var presence = room.Presences.SingleOrDefault(row => row.StaffId == comes.Person);
        if (presence is null) db.Add(presence = new Presence { SessionId = room.Session.Id, StaffId = comes.Person, Since = act.Now, LastSeen = act.Now });
        presence.ComeToThePlace(act.Now, comes.Host);
        return null;
    }

    /// <param name="Host">On whose device it was said; null on the own one.</param>
    private sealed record Arrival(Guid Person, string Pseudonym, Guid? Host);
}
