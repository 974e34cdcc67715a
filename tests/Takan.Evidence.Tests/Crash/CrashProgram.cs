using System.Text.RegularExpressions;
using Takan.Testing.Programs;

namespace Takan.Evidence.Tests.Crash;

/// <summary>One system call of a run: its name and its turn among those of that name.</summary>
public sealed record CrashPoint(string Call, int Turn)
{
    public override string ToString() => $"{Call}#{Turn}";
}

/// <summary>Runs takan-crash under strace, which can kill it at, or fail, any system call.</summary>
internal static partial class CrashProgram
{
    // With a question mark, a name that this architecture lacks is no error.
    private static readonly string[] DurableCalls =
        ["?mkdir", "?mkdirat", "pwrite64", "fsync", "fdatasync", "?link", "?linkat", "?unlink", "?unlinkat", "?rename", "?renameat", "?renameat2"];

    private static readonly TimeSpan Hang = TimeSpan.FromMinutes(1);

    /// <summary>The durable calls that touch <paramref name="root"/> in one undisturbed run.</summary>
    public static async Task<IReadOnlyList<CrashPoint>> Points(string[] act, string root)
    {
        using var log = new TemporaryFolder();
        var file = Path.Combine(log.Path, "calls");
        await Run(["-y", "-o", file, "-e", "trace=" + string.Join(',', DurableCalls), .. Program(act, root)]);
        return [.. Count(await File.ReadAllLinesAsync(file), root)];
    }

    /// <summary>Kills the program as it enters the call. Returns what it had printed.</summary>
    public static Task<string> Kill(string[] act, string root, CrashPoint at) =>
        Run(["-o", "/dev/null", "-e", $"trace={at.Call}", "-e", $"inject={at.Call}:signal=SIGKILL:when={at.Turn}", .. Program(act, root)]);

    /// <summary>Lets the call fail with the error.</summary>
    public static Task<string> Fail(string[] act, string root, CrashPoint at, string error) =>
        Run(["-o", "/dev/null", "-e", $"trace={at.Call}", "-e", $"inject={at.Call}:error={error}:when={at.Turn}", .. Program(act, root)]);

    public static Task<string> Undisturbed(string[] act, string root) => Run(["-o", "/dev/null", "-e", "trace=none", .. Program(act, root)]);

    private static string[] Program(string[] act, string root) =>
        ["dotnet", Path.Combine(AppContext.BaseDirectory, "takan-crash.dll"), act[0], root, .. act[1..]];

    private static IEnumerable<CrashPoint> Count(IEnumerable<string> lines, string root)
    {
        var turns = new Dictionary<(string Thread, string Call), int>();
        foreach (var line in lines)
        {
            var call = CallLine().Match(line);
            if (!call.Success) continue;
            var key = (call.Groups["thread"].Value, call.Groups["call"].Value);
            turns[key] = turns.GetValueOrDefault(key) + 1;
            if (line.Contains(root, StringComparison.Ordinal)) yield return new(key.Item2, turns[key]);
        }
    }

    // The runtime's own diagnostic pipes would be counted too.
    private static async Task<string> Run(string[] arguments)
    {
        var environment = new Dictionary<string, string?> { ["DOTNET_EnableDiagnostics"] = "0" };
        await using var program = ChildProgram.Start("strace", ["-f", "--seccomp-bpf", "-qq", .. arguments], environment);
        await program.WaitForExitAsync(Hang);
        return program.Output;
    }

    [GeneratedRegex(@"^(?<thread>\d+)\s+(?<call>\w+)\(", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CallLine();
}
