using Takan.Media.Client;

namespace Takan.Media.Janus;

/// <summary>
/// Tells when the media server is lost. Killed: its process is gone. Hung: it has answered nothing for a while
/// although it is asked every second.
/// </summary>
static class JanusWatch
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);
    private static readonly TimeSpan Ask = TimeSpan.FromSeconds(1);

    // Five seconds: a busy machine makes a healthy server late by two; a viewer should not wait for ten.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    // When the agent itself did not run (machine asleep, agent stopped), the silence proves nothing.
    private static readonly TimeSpan OwnAbsence = TimeSpan.FromSeconds(2);

    /// <returns>The cause, or null when only the connection was lost and the process still runs.</returns>
    public static async Task<string?> UntilLost(JanusSession session, TimeProvider time, CancellationToken stop)
    {
        var connection = session.Connection;
        var (asked, looked, excused) = (time.GetTimestamp(), time.GetTimestamp(), connection.LastHeard);
        while (true)
        {
            await Task.Delay(Look, time, stop);
            if (!JanusProcess.Runs(session.State))
                return GapCause.MediaServerDied;
            if (connection.Closed.IsCompleted)
                return await DiesSoon(session, time, stop) ? GapCause.MediaServerDied : null;
            if (time.GetElapsedTime(looked) > OwnAbsence)
                excused = time.GetTimestamp();
            looked = time.GetTimestamp();
            if (time.GetElapsedTime(Math.Max(connection.LastHeard, excused)) > Patience)
                return GapCause.MediaServerHung;
            if (time.GetElapsedTime(asked) < Ask)
                continue;
            asked = time.GetTimestamp();
            _ = Probe(session);
        }
    }

    /// <summary>A dying process closes its socket a moment before it is gone.</summary>
    private static async Task<bool> DiesSoon(JanusSession session, TimeProvider time, CancellationToken stop)
    {
        await Task.Delay(Look, time, stop);
        return !JanusProcess.Runs(session.State);
    }

    private static async Task Probe(JanusSession session)
    {
        try
        {
            await session.Probe();
        }
        catch (JanusError)
        {
            // No answer shows as silence, which the loop judges.
        }
    }
}
