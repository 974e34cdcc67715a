using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>The applicant enters or leaves the waiting room.</summary>
public sealed class WaitingRoom(Acts acts, RoomSituations rooms)
{
    public Task<Refusal?> EnterAsync(SessionId id, CancellationToken cancellationToken) => MoveAsync(id, SessionCommand.EnterWaitingRoom, cancellationToken);

    public Task<Refusal?> LeaveAsync(SessionId id, CancellationToken cancellationToken) => MoveAsync(id, SessionCommand.LeaveWaitingRoom, cancellationToken);

    private async Task<Refusal?> MoveAsync(SessionId id, SessionCommand command, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (room.Move(act, command, room.Facts) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
