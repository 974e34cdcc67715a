using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Media.Client;
using Takan.Platform.Access;

namespace Takan.Visits.Rooms.Media;

/// <summary>Who came in, and the agent that holds their room.</summary>
public sealed record RoomVisit(RoomGuest Guest, MediaAgentClient Agent)
{
    public string Person => Guest.Person;

    /// <summary>As the agent names it.</summary>
    public string Room => Guest.Room;
}

/// <summary>The first step of every request of a room: door, then node.</summary>
public sealed class RoomEntrance(IRoomDoor door, MediaNodes nodes)
{
    public async Task<Outcome<RoomVisit>> Enter(HttpContext http, string room)
    {
        if (!(await door.Admit(http, room, http.RequestAborted)).IsAllowed(out var guest, out var refusal))
            return refusal;
        return nodes.Find(guest.Node) is { } agent ? new RoomVisit(guest, agent) : RoomMediaRefusals.NoSuchNode;
    }

    public Task<StandingRight> Watch(HttpContext http, string room) => door.Watch(http, room, http.RequestAborted);
}
