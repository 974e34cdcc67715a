using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;

namespace Takan.Testing.Programs;

/// <summary>
/// A program that a test started, in a process group of its own. It ends with the test: when disposed, and also
/// when the test process is killed, since a guard waits for the end of its own standard input.
/// </summary>
public sealed class ChildProgram : IAsyncDisposable
{
    private const string Guard = """
        folder=$1; shift
        exec 3<&0
        setsid sh -c 'echo $$; exec "$@"' sh "$@" </dev/null 3<&- &
        child=$!
        trap '' TERM
        { read -r _ <&3; kill -TERM -$child; sleep 10; kill -KILL -$child; } >/dev/null 2>&1 &
        wait $child; code=$?
        kill -KILL $! 2>/dev/null
        [ -z "$folder" ] || rm -rf -- "$folder"
        exit $code
        """;

    private readonly Process guard;
    private readonly ConcurrentQueue<string> lines = new();
    private readonly Task reading;
    private readonly string mark = Guid.CreateVersion7().ToString();

    private ChildProgram(ProcessStartInfo start)
    {
        start.Environment["TAKAN_CHILD"] = mark;
        guard = new Process { StartInfo = start };
        guard.Start();
        // The first line is the number of the process, printed before the program starts.
        ProcessId = int.Parse(guard.StandardOutput.ReadLine() ?? "0", CultureInfo.InvariantCulture);
        reading = Task.WhenAll(ReadAsync(guard.StandardOutput), ReadAsync(guard.StandardError));
    }

    public int ProcessId { get; }

    public bool HasExited => guard.HasExited;

    public int ExitCode => guard.ExitCode;

    /// <summary>Everything that it wrote so far, both channels.</summary>
    public string Output => string.Join('\n', lines);

    /// <param name="file">Program, found on the path.</param>
    /// <param name="environment">Set on top of the test's own; null takes a variable away.</param>
    /// <param name="removeFolder">Whether its working folder goes with it.</param>
    public static ChildProgram Start(
        string file,
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string?>? environment = null,
        string? folder = null,
        bool removeFolder = false)
    {
        var start = new ProcessStartInfo("/bin/sh")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = folder ?? "",
        };
        foreach (var word in (string[])["-c", Guard, "sh", removeFolder ? folder! : "", file, .. arguments])
            start.ArgumentList.Add(word);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>())
            start.Environment[name] = value;
        return new ChildProgram(start);
    }

    /// <summary>Runs to the end. Throws when the program answers with anything but 0.</summary>
    public static Task<string> RunAsync(string file, params string[] arguments) => RunAsync(TimeSpan.FromMinutes(2), file, arguments);

    /// <param name="limit">After it the program hangs, and is ended.</param>
    public static async Task<string> RunAsync(TimeSpan limit, string file, params string[] arguments)
    {
        await using var program = Start(file, arguments);
        await program.WaitForExitAsync(limit);
        if (program.ExitCode != 0)
            throw new InvalidOperationException($"{file} {string.Join(' ', arguments)} ended with {program.ExitCode}:\n{program.Output}");
        return program.Output;
    }

    /// <summary>Until it has ended and all that it wrote is read.</summary>
    public Task WaitForExitAsync(TimeSpan limit) => Task.WhenAll(guard.WaitForExitAsync(), reading).WaitAsync(limit);

    public void Send(Signal signal) => Signals.Send(ProcessId, signal);

    public async ValueTask DisposeAsync()
    {
        if (!guard.HasExited)
        {
            Signals.Send(-ProcessId, Signal.Terminate);
            using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await guard.WaitForExitAsync(patience.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        guard.StandardInput.Close();
        foreach (var left in Signals.ProcessesWith("TAKAN_CHILD", mark))
            Signals.Send(left, Signal.Kill);
        await guard.WaitForExitAsync();
        await reading;
        guard.Dispose();
    }

    private async Task ReadAsync(StreamReader channel)
    {
        while (await channel.ReadLineAsync() is { } line)
            lines.Enqueue(line);
    }
}
