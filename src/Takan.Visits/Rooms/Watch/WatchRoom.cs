using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Comes into a room to watch, says "still here", and goes. Coming and going are in the record; each beat is not.</summary>
public sealed class WatchRoom(TakanDb db, Acts acts, RoomSituations rooms, WatchingPeople people, CurrentActor current)
{
    /// <returns>Null when the person is in.</returns>
    public async Task<Refusal?> EnterAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (await people.FindAsync(room.Inspection.Id, cancellationToken) is not { } person) return RoomRefusals.NotInTeam;
        var known = await db.FindAsync<Attendance>([id, person.Pseudonym], cancellationToken);
        if (known is { IsThere: true }) return null;
        var body = new JsonObject { ["person"] = person.Pseudonym, ["name"] = person.Name, ["as"] = person.Kind.ToString() };
        if (room.Move(act, SessionCommand.Watch, room.Facts with { WatcherIsFree = person.IsFree }, body, AudienceOf(person.Announced)) is { } refusal) return refusal;

        if (known is null)
            db.Add(new Attendance { SessionId = id, Person = person.Pseudonym, Kind = person.Kind, Name = person.Name, Announced = person.Announced, EnteredAt = act.Now });
        else (known.EnteredAt, known.LastSeen, known.LeftAt) = (act.Now, null, null);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <returns>Null when the person is known to be there.</returns>
    public async Task<Refusal?> BeatAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await db.FindAsync<Attendance>([id, current.Required.Pseudonym], cancellationToken) is not { IsThere: true } there) return RoomRefusals.EnterFirst;
        there.LastSeen = act.Now;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <returns>Null when the person is out, or was not in.</returns>
    public async Task<Refusal?> LeaveAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (await db.FindAsync<Attendance>([id, current.Required.Pseudonym], cancellationToken) is not { IsThere: true } there) return null;
        Leave(act, room.Inspection.Id, there, "left");
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <param name="why">left, silent, room-closed.</param>
    internal static void Leave(Act act, InspectionId inspection, Attendance there, string why)
    {
        there.LeftAt = act.Now;
        act.Record(LogStream.Of(inspection), "watcher-left", AudienceOf(there.Announced), new JsonObject
        {
            ["person"] = there.Person,
            ["name"] = there.Name,
            ["as"] = there.Kind.ToString(),
            ["reason"] = why,
        });
    }

    /// <summary>Of an observer who was not announced the applicant reads nothing (DL-31); the inspectors do, once the observer is in.</summary>
    private static Audience AudienceOf(bool announced) => announced ? Audience.Applicant : Audience.Staff;
}
