using Takan.Law.Process;

namespace Takan.App.Tests.Rooms;

/// <summary>Waiting for what comes, under a generous limit.</summary>
internal static class Patience
{
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(90);

    public static async Task UntilAsync(string what, Func<Task<bool>> holds)
    {
        using var limit = new CancellationTokenSource(HangLimit);
        while (!await holds())
        {
            Assert.False(limit.IsCancellationRequested, $"Never came: {what}");
            await Task.Delay(50);
        }
    }

    /// <summary>For what the custodian does by itself: it measures its patience by the application's clock, which goes on meanwhile.</summary>
    public static Task UntilByItselfAsync(this RoomDesk desk, string what, Func<Task<bool>> holds) => UntilAsync(what, async () =>
    {
        desk.Desk.App.Clock.Advance(TimeSpan.FromSeconds(5));
        await Task.Delay(TimeSpan.FromMilliseconds(500));
        return await holds();
    });

    public static Task SealedAsync(this RoomDesk desk) =>
        desk.UntilByItselfAsync("sealed", async () => (await desk.InspectionAsync()).State == InspectionState.Sealed);

    /// <summary>Reads a stream of events until the server ends it.</summary>
    public static async Task<string> UntilEndAsync(Stream events)
    {
        using var limit = new CancellationTokenSource(HangLimit);
        using var reader = new StreamReader(events);
        return await reader.ReadToEndAsync(limit.Token);
    }
}
