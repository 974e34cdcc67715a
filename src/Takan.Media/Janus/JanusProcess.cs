using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Takan.Media.Janus;

/// <summary>The operating-system side of the media server: started in a session of its own, so that it outlives the agent.</summary>
static partial class JanusProcess
{
    private const int SignalKill = 9;
    private const int SignalTerminate = 15;

    public static async Task<JanusState> Start(JanusFolder folder, JanusState state, string? preload, CancellationToken stop)
    {
        if (File.Exists(folder.Log))
            File.Move(folder.Log, folder.Log + ".1", overwrite: true);
        // The shell only redirects: a log on the agent's own output would die with the agent.
        var start = new ProcessStartInfo("/bin/sh") { UseShellExecute = false };
        foreach (var word in (string[])["-c", "exec setsid janus -F \"$1\" -C \"$2\" </dev/null >\"$3\" 2>&1", "sh", folder.Root, folder.Configuration, folder.Log])
            start.ArgumentList.Add(word);
        if (preload is not null)
            start.Environment["LD_PRELOAD"] = preload;
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The media server did not start");
        var running = state with { ProcessId = process.Id, ProcessStarted = StartTime(process.Id) ?? "" };
        folder.WriteState(running);
        await WaitForSocket(running, folder, stop);
        return running;
    }

    public static bool Runs(JanusState state) => state.ProcessId > 0 && StartTime(state.ProcessId) == state.ProcessStarted;

    public static Task Kill(JanusState state) => End(state, SignalKill);

    public static Task Stop(JanusState state) => End(state, SignalTerminate);

    private static async Task End(JanusState state, int signal)
    {
        if (!Runs(state))
            return;
        Send(-state.ProcessId, signal);
        for (var waited = 0; waited < 50 && Runs(state); waited++)
            await Task.Delay(100);
        if (Runs(state))
            Send(-state.ProcessId, SignalKill);
    }

    private static async Task WaitForSocket(JanusState state, JanusFolder folder, CancellationToken stop)
    {
        for (var waited = 0; waited < 200; waited++)
        {
            if (File.Exists(state.Socket))
                return;
            if (!Runs(state))
                throw new InvalidOperationException($"The media server ended at once; see {folder.Log}");
            await Task.Delay(50, stop);
        }

        throw new InvalidOperationException($"The media server opened no socket; see {folder.Log}");
    }

    /// <summary>Field 22 of the kernel's process line, or null for a process that is gone or only waits to be reaped.</summary>
    private static string? StartTime(int process)
    {
        try
        {
            var line = File.ReadAllText(string.Create(CultureInfo.InvariantCulture, $"/proc/{process}/stat"));
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            return fields[0] is "Z" or "X" ? null : fields[19];
        }
        catch (IOException)
        {
            return null;
        }
        catch (UnauthorizedAccessException)
        {
            return null;
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int Send(int process, int signal);
}
