using Takan.Testing.Programs;

namespace Takan.App.Tests.Testing;

public sealed class ChildProgramTests
{
    [Fact]
    public async Task Dispose_OfAProgramThatHidTheirChild_LeavesNothingRunning()
    {
        var program = ChildProgram.Start("sh", ["-c", "trap '' TERM; setsid sleep 600 & echo $!; wait"]);
        await WaitForOutputAsync(program);
        var hidden = int.Parse(program.Output, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(Directory.Exists($"/proc/{hidden}"));

        program.Send(Signal.Kill);
        await program.DisposeAsync();

        Assert.False(Directory.Exists($"/proc/{program.ProcessId}"));
        Assert.False(IsRunning(hidden));
    }

    [Fact]
    public async Task Run_OfAProgramThatFails_TellsWhatItSaid()
    {
        var error = await Assert.ThrowsAsync<InvalidOperationException>(() => ChildProgram.RunAsync("sh", "-c", "echo why; exit 3"));

        Assert.Contains("ended with 3", error.Message, StringComparison.Ordinal);
        Assert.Contains("why", error.Message, StringComparison.Ordinal);
    }

    private static async Task WaitForOutputAsync(ChildProgram program)
    {
        for (var tries = 0; program.Output.Length == 0 && tries < 300; tries++)
            await Task.Delay(100);
    }

    /// <summary>A killed process may wait for its parent to notice.</summary>
    private static bool IsRunning(int process)
    {
        var status = $"/proc/{process}/status";
        return File.Exists(status) && !File.ReadAllText(status).Contains("State:\tZ", StringComparison.Ordinal);
    }
}
