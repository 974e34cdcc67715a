using System.Collections.Concurrent;
using Microsoft.AspNetCore.Http;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Visits.Rooms.Media;

namespace Takan.Media.Tests.Support;

/// <summary>People are who their cookie says, and may enter the rooms that the test lets them into.</summary>
sealed class TestDoor : IRoomDoor
{
    private static readonly Refusal Stranger = new("TK-TEST", "不认识。", "Unknown.");

    private readonly ConcurrentDictionary<(string Room, string Person), RoomGuest> guests = new();

    public void LetIn(string room, string person, bool maySend = true, bool maySee = true) =>
        guests[(room, person)] = new(person, room, maySend, maySee);

    public Task<Outcome<RoomGuest>> Admit(HttpContext http, string room, CancellationToken stop) =>
        Task.FromResult<Outcome<RoomGuest>>(guests.TryGetValue((room, http.Request.Cookies["person"] ?? ""), out var guest) ? guest : Stranger);

    public Task<StandingRight> Watch(HttpContext http, string room, CancellationToken stop) =>
        Task.FromResult(new StandingRight(UntilStopped, http.RequestAborted));

    private static async Task<Refusal> UntilStopped(CancellationToken stop)
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, stop);
        return Stranger;
    }
}
