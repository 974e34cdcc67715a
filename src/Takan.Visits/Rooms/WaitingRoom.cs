using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Hall;

namespace Takan.Visits.Rooms;

/// <summary>The applicant enters or leaves the waiting room, and says there whether it may begin before the appointment.</summary>
public sealed class WaitingRoom(TakanDb db, Acts acts, RoomSituations rooms, CurrentActor current)
{
    public Task<Refusal?> EnterAsync(SessionId id, CancellationToken cancellationToken) => MoveAsync(id, SessionCommand.EnterWaitingRoom, cancellationToken);

    public Task<Refusal?> LeaveAsync(SessionId id, CancellationToken cancellationToken) => MoveAsync(id, SessionCommand.LeaveWaitingRoom, cancellationToken);

    public async Task<Refusal?> AgreeToEarlyStartAsync(SessionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        if (room.Move(act, SessionCommand.AgreeToEarlyStart, room.Facts) is { } refusal) return refusal;
        // Said twice, or when the time had come meanwhile: there is nothing to keep.
        if (room.Session.EarlyStartAgreedAt is not null || room.Inspection.AppointmentAt is { } at && EntryTime.IsOpen(at, act.Now)) return null;
        room.Session.EarlyStartAgreedAt = act.Now;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<Refusal?> MoveAsync(SessionId id, SessionCommand command, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await rooms.FindAsync(id, cancellationToken) is not { } room) return RoomRefusals.NoSession;
        var facts = current.Actor is ApplicantActor phone
            ? room.Facts with { ThisPhonePassed = await db.HasPassedAsync(id, phone.DeviceSessionId, cancellationToken), SeatIsTheirs = await db.SitsRightAsync(phone, cancellationToken) }
            : room.Facts;
        if (room.Move(act, command, facts) is { } refusal) return refusal;
        room.Session.EarlyStartAgreedAt = null;
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
