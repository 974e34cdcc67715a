using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>
/// The second inspector comes in at the colleague's PC with an own factor: sign-in name and the code of the own phone (K7).
/// Who is there already confirms by it to be there still.
/// </summary>
public sealed class JoinAtSameConsole(Acts acts, RoomSituations rooms, CurrentActor current, OwnFactor ownFactor, KeepPresence presence)
{
    public async Task<Refusal?> HandleAsync(SessionId id, string name, string code, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var host = current.Staff;
        if (!(await ownFactor.UseAsync(act, name, code, "second-inspector", cancellationToken)).IsAllowed(out var account, out var wrong)) return wrong;
        if (account.Id == host.Id) return RoomRefusals.WrongFactor;
        if (!room.Team.Contains(account.Id)) return RoomRefusals.NotInTeam;

        if (presence.Confirm(act, room, account, host.Id) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
