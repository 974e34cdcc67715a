using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Media.Client;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Starts the live room: reserved in one act, made by the media agent with recording on, opened in another act. Nobody can send in between,
/// and nobody waits for the agent but who asked. Two who open at once ask for the same room: one opens it, the other finds it open.
/// </summary>
public sealed class OpenRoom(TakanDb db, Acts acts, RoomSituations rooms, MediaNodes nodes)
{
    public async Task<Refusal?> HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (!(await ReserveAsync(id, cancellationToken)).IsAllowed(out var reserved, out var early)) return early;
        if (!(await nodes[reserved.Node].OpenRoom(reserved.Room, new RoomSettings(), cancellationToken)).IsAllowed(out var status, out var noRoom))
        {
            // The agent may have made the room although its answer did not arrive.
            await db.GiveUpAsync(reserved.Room, cancellationToken);
            return noRoom;
        }

        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (Decide(act, room, reserved, recording: status is { Ready: true, Closed: false }) is { } refusal) return refusal;
        if (!await db.TakeAsync(reserved.Room, cancellationToken)) return RoomRefusals.OpenedTooLate;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>A room that the law refuses is never asked for.</summary>
    private async Task<Outcome<RoomReservation>> ReserveAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (Objections(room).FirstOrDefault() is { } early) return early;
        var standing = await db.Set<RoomReservation>().AsNoTracking().Where(row => row.SessionId == id && !row.GivenUp).ToListAsync(cancellationToken);
        if (standing.Find(row => row.At > act.Now - RoomReservation.Life) is { } shared) return shared;

        var reserved = new RoomReservation { Room = room.Session.NextRoom(), SessionId = id, Node = nodes.Next().Name, At = act.Now };
        db.Add(reserved);
        await act.CommitAsync(cancellationToken);
        return reserved;
    }

    private static Refusal? Decide(Act act, RoomSituation room, RoomReservation reserved, bool recording)
    {
        var body = new JsonObject
        {
            ["node"] = reserved.Node,
            ["inspectors"] = room.Present.Count,
            // The law lets it begin early only where the applicant has agreed on the phone.
            ["early"] = room.Inspection.AppointmentAt is { } at && !EntryTime.IsOpen(at, act.Now),
        };
        if (room.Move(act, SessionCommand.OpenRoom, room.Facts with { RecordingConfirmed = recording }, body) is { } refusal) return refusal;
        if (Starts(room) && room.Move(act, InspectionCommand.Start, room.StartFacts) is { } notYet) return notYet;
        (room.Session.MediaNode, room.Session.MediaRoom) = (reserved.Node, reserved.Room);
        room.Session.OpenedAt = act.Now;
        return null;
    }

    /// <summary>Why the room cannot be opened now; the console shows them beside its button.</summary>
    public static IReadOnlyList<Refusal> Objections(RoomSituation room)
    {
        var session = SessionProcess.Table.Objections(room.Session.State, SessionCommand.OpenRoom, room.Numbers, room.Facts with { RecordingConfirmed = true });
        var inspection = Starts(room)
            ? InspectionProcess.Table.Objections(room.Inspection.State, InspectionCommand.Start, room.Numbers, room.StartFacts)
            : [];
        return [.. session.Concat(inspection).DistinctBy(refusal => refusal.Words)];
    }

    /// <summary>A room that is opened again in an inspection that is underway starts nothing.</summary>
    private static bool Starts(RoomSituation room) => InspectionProcess.Table.Knows(room.Inspection.State, InspectionCommand.Start);
}
