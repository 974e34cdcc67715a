using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;
using Takan.Media.Client;

namespace Takan.Visits.Rooms.Media;

/// <summary>
/// A page is there as long as it follows the events. When it stays away, the agent is told, because the media server never
/// notices a viewer who has vanished.
/// </summary>
public sealed class RoomPresence(TimeProvider time, ILogger<RoomPresence> log)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<(string Room, string Person), (int Pages, long Change)> present = new();

    public void Came(string room, string person) =>
        present.AddOrUpdate((room, person), _ => (1, time.GetTimestamp()), (_, now) => (now.Pages + 1, time.GetTimestamp()));

    public void Went(string room, RoomVisit visit)
    {
        var (_, change) = present.AddOrUpdate((room, visit.Person), _ => (0, time.GetTimestamp()), (_, now) => (now.Pages - 1, time.GetTimestamp()));
        _ = TellLater(room, visit, change);
    }

    private async Task TellLater(string room, RoomVisit visit, long change)
    {
        try
        {
            await TellAfterPatience(room, visit, change);
        }
        catch (Exception failure)
        {
            // The agent reaps what sends no more by itself; only the viewer's path stays a while longer.
            log.LogWarning(failure, "The agent was not told that a page of room {Room} is gone", room);
        }
    }

    private async Task TellAfterPatience(string room, RoomVisit visit, long change)
    {
        await Task.Delay(Patience, time);
        if (!present.TryGetValue((room, visit.Person), out var now) || now.Pages > 0 || now.Change != change)
            return;
        present.TryRemove((room, visit.Person), out _);
        await visit.Agent.Remove(visit.Room, visit.Person, Departure.Vanished, CancellationToken.None);
    }
}
