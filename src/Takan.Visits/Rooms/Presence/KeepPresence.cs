using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>
/// The console's "still here", every few seconds, for the inspector and for a colleague at the same PC whose own factor was given not long ago.
/// Coming and returning are logged; each beat is not.
/// </summary>
public sealed class KeepPresence(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    public async Task<Refusal?> HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var me = current.Staff;
        if (!room.Team.Contains(me.Id)) return RoomRefusals.NotInTeam;

        if (Beat(act, room, me.Id, me.Pseudonym, atConsoleOf: null) is { } refusal) return refusal;
        foreach (var guest in room.Presences.Where(presence => presence.IsGuestOf(me.Id, act.Now)))
        {
            var pseudonym = await db.Set<StaffAccount>().Where(staff => staff.Id == guest.StaffId).Select(staff => staff.Pseudonym).SingleAsync(cancellationToken);
            Beat(act, room, guest.StaffId, pseudonym, atConsoleOf: me.Id);
        }

        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>A colleague has come to this console by an own factor, or has given it again.</summary>
    public Refusal? Confirm(Act act, RoomSituation room, StaffAccount guest, Guid host) =>
        Beat(act, room, guest.Id, guest.Pseudonym, host, confirms: true);

    private Refusal? Beat(Act act, RoomSituation room, Guid staffId, string pseudonym, Guid? atConsoleOf, bool confirms = false)
    {
        if (room.Objection(SessionCommand.Attend, room.Facts) is { } refusal) return refusal;
        var presence = room.Presences.SingleOrDefault(row => row.StaffId == staffId);
        if (presence is null) db.Add(presence = new Presence { SessionId = room.Session.Id, StaffId = staffId, Since = act.Now, LastSeen = DateTime.MinValue });
        var arrives = !presence.IsThere(act.Now);
        presence.Beat(act.Now, atConsoleOf, confirms);
        if (!arrives && !confirms) return null;
        if (arrives) presence.Since = act.Now;
        return room.Move(act, SessionCommand.Attend, room.Facts, new JsonObject
        {
            ["inspector"] = pseudonym,
            ["atConsoleOfColleague"] = atConsoleOf is not null,
        });
    }
}
