using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>The console's "still here", every few seconds, for the inspector and for a colleague at the same PC. Coming and returning are logged; each beat is not.</summary>
public sealed class KeepPresence(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    public async Task<Refusal?> HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var me = current.Staff;
        if (!room.Team.Contains(me.Id)) return RoomRefusals.NotInTeam;

        Beat(act, room, me.Id, me.Pseudonym, atConsoleOf: null);
        foreach (var guest in room.Presences.Where(presence => presence.AtConsoleOf == me.Id && presence.IsThere(act.Now))) guest.LastSeen = act.Now;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Adds or refreshes a presence inside an act.</summary>
    public void Beat(Act act, RoomSituation room, Guid staffId, string pseudonym, Guid? atConsoleOf)
    {
        var presence = room.Presences.SingleOrDefault(row => row.StaffId == staffId);
        var arrives = presence is null || !presence.IsThere(act.Now);
        if (presence is null)
        {
            presence = new Presence { SessionId = room.Session.Id, StaffId = staffId, Since = act.Now, LastSeen = act.Now };
            db.Add(presence);
        }

        if (arrives)
        {
            presence.Since = act.Now;
            presence.AwayLogged = false;
            act.Record(LogStream.Of(room.Inspection.Id), "inspector-present", Audience.Applicant, new JsonObject
            {
                ["inspector"] = pseudonym,
                ["atConsoleOfColleague"] = atConsoleOf is not null,
            });
        }

        presence.AtConsoleOf = atConsoleOf;
        presence.LastSeen = act.Now;
    }
}
