using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>The colleague at this PC goes: from here on the page keeps nobody but its own inspector there.</summary>
public sealed class LeaveSameConsole(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    /// <param name="person">Pseudonym of who goes.</param>
    public async Task<Refusal?> HandleAsync(SessionId id, string person, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (room.Objection(SessionCommand.Attend, room.Facts) is { } refusal) return refusal;
        var guest = await db.Set<StaffAccount>().Where(staff => staff.Pseudonym == person).Select(staff => (Guid?)staff.Id).SingleOrDefaultAsync(cancellationToken);
        if (room.Presences.SingleOrDefault(row => row.StaffId == guest && row.AtConsoleOf == current.Staff.Id) is not { } presence) return RoomRefusals.NotAtThisConsole;

        presence.Leave();
        act.Record(LogStream.Of(room.Inspection.Id), "inspector-away", Audience.Applicant, new JsonObject { ["inspector"] = person });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
