using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Visits.Rooms.Media;

/// <summary>
/// Says who stands before a room and what they may do there now. Asked at every request, so that a right taken away is gone at once.
/// </summary>
public interface IRoomDoor
{
    /// <param name="room">The session's id.</param>
    Task<Outcome<RoomGuest>> Admit(HttpContext http, string room, CancellationToken stop);

    /// <summary>For an answer that runs on: asks again as long as it runs. Only for who was admitted.</summary>
    Task<StandingRight> Watch(HttpContext http, string room, CancellationToken stop);
}

/// <param name="Person">Pseudonym, letters, digits and hyphens: it stands in feeds, file names and the journal.</param>
/// <param name="Room">The room's name at its media node.</param>
/// <param name="MaySend">Camera and microphone, or a screen.</param>
/// <param name="MaySee">Subscribe and follow the events.</param>
/// <param name="Node">Media node that holds the room; null for the only one.</param>
public sealed record RoomGuest(string Person, string Room, bool MaySend, bool MaySee, string? Node = null);
