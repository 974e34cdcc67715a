using System.Diagnostics;

namespace Takan.Media.Tests.Support;

/// <summary>Waits for an outcome under a limit that only a hang reaches.</summary>
static class Eventually
{
    private static readonly TimeSpan HangLimit = TimeSpan.FromSeconds(60);

    /// <returns>How long it took.</returns>
    public static async Task<TimeSpan> True(string what, Func<Task<bool>> happened)
    {
        var watch = Stopwatch.StartNew();
        while (!await happened())
        {
            Assert.True(watch.Elapsed < HangLimit, $"Did not happen: {what}");
            await Task.Delay(50);
        }

        return watch.Elapsed;
    }
}
