using Takan.Law.Process;

namespace Takan.Law.Hall;

/// <summary>How long a session at a PC of the hall lasts (LT-44): somebody else sits down there next, and nobody is put out of a visit.</summary>
public static class SeatRules
{
    /// <summary>Untouched for so long, the one who sat there has gone.</summary>
    public static readonly TimeSpan Idle = TimeSpan.FromMinutes(10);

    /// <summary>True where nobody needs to touch anything to stay: in an open room, and in the waiting room while the appointment stands.</summary>
    public static bool Keeps(SessionState state, DateTime? appointment, int minutes, DateTime now) =>
        state.RoomIsOpen() || (state is SessionState.Waiting && SessionGuards.StillStands(appointment, minutes, now));
}
