using System.ComponentModel;
using System.Diagnostics;
using System.Text;

namespace Takan.Media.Assembly;

/// <summary>Runs a program to its end or its time limit, behind the live rooms of the same machine.</summary>
internal static class ExternalProgram
{
    private const int MostCharactersKept = 64 * 1024;

    public static async Task<ProgramRun> Run(string program, IReadOnlyList<string> arguments, string folder, TimeSpan limit, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };
        var clock = Stopwatch.StartNew();
        var line = string.Join(' ', arguments);
        try
        {
            using var process = Process.Start(start)!;
            return await Follow(process, line, limit, clock, cancel);
        }
        catch (Win32Exception e)
        {
            return new ProgramRun(program, line, null, "", $"{program} could not be started: {e.Message}", clock.Elapsed);
        }
    }

    private static async Task<ProgramRun> Follow(Process process, string line, TimeSpan limit, Stopwatch clock, CancellationToken cancel)
    {
        var program = process.StartInfo.FileName;
        process.StandardInput.Close();
        var (output, errors) = (Keep(process.StandardOutput), Keep(process.StandardError));
        StepBack(process);
        using var timer = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        timer.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(timer.Token);
            return new ProgramRun(program, line, process.ExitCode, await output, await errors, clock.Elapsed);
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            cancel.ThrowIfCancellationRequested();
            return new ProgramRun(program, line, null, await output, $"stopped after {limit.TotalSeconds:0} s\n{await errors}", clock.Elapsed);
        }
    }

    private static void StepBack(Process process)
    {
        try
        {
            process.PriorityClass = ProcessPriorityClass.BelowNormal;
        }
        catch (Exception e) when (e is InvalidOperationException or Win32Exception)
        {
            // It has ended already, or the system forbids it: the work is the same, only not so considerate.
        }
    }

    private static async Task<string> Keep(StreamReader reader)
    {
        var kept = new StringBuilder();
        var buffer = new char[4096];
        while (await reader.ReadAsync(buffer) is > 0 and var got)
        {
            kept.Append(buffer, 0, got);
            if (kept.Length > MostCharactersKept)
                kept.Remove(0, kept.Length - MostCharactersKept);
        }
        return kept.ToString();
    }
}
