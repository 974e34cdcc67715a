using Takan.Law.Process;

namespace Takan.Law.Hall;

/// <summary>Where somebody of today's queue is, as the screen in the hall says it.</summary>
public enum QueueStanding
{
    /// <summary>Has an appointment and has not come yet.</summary>
    Expected,

    /// <summary>Is asked to come to a booth.</summary>
    Called,

    /// <summary>Sits in a booth or waits on the phone.</summary>
    Waiting,

    /// <summary>Is being inspected.</summary>
    Underway,
}

public static class QueueStandings
{
    private static readonly IReadOnlyDictionary<QueueStanding, Bilingual> Words = new Dictionary<QueueStanding, Bilingual>
    {
        [QueueStanding.Expected] = new("已预约", "Booked"),
        [QueueStanding.Called] = new("请到", "Please come"),
        [QueueStanding.Waiting] = new("等接通", "Waiting"),
        [QueueStanding.Underway] = new("正在踏勘", "In session"),
    };

    /// <param name="session">The newest session of the inspection; null while there is none.</param>
    /// <param name="booth">The booth that the case is called to or sits in; null for none.</param>
    public static QueueStanding Of(SessionState? session, BoothState? booth) => (session, booth) switch
    {
        ({ } state, _) when state.RoomIsOpen() => QueueStanding.Underway,
        (_, BoothState.Called) => QueueStanding.Called,
        (_, BoothState.InSession) or (SessionState.Waiting, _) => QueueStanding.Waiting,
        _ => QueueStanding.Expected,
    };

    public static Bilingual Name(this QueueStanding standing) => Words[standing];
}
