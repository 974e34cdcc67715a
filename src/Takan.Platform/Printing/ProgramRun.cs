using System.Diagnostics;
using System.Globalization;

namespace Takan.Platform.Printing;

/// <summary>A program that did not do its work. The message says which and what it wrote.</summary>
public sealed class ProgramFailedException(string message) : Exception(message);

/// <summary>
/// Runs a program to its end in a process group of its own; when it takes too long, the whole group is killed,
/// so that no renderer of a browser is left behind.
/// </summary>
public static class ProgramRun
{
    private const int ShownOutput = 2000;

    /// <exception cref="ProgramFailedException">It is not installed, took too long, or ended with another code than 0.</exception>
    public static async Task RunAsync(string program, IEnumerable<string> arguments, string folder, TimeSpan limit, CancellationToken cancellationToken)
    {
        var start = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.ArgumentList.Add(program);
        foreach (var argument in arguments) start.ArgumentList.Add(argument);
        start.Environment["HOME"] = folder;
        using var process = Process.Start(start) ?? throw new ProgramFailedException(program + " did not start");
        var output = process.StandardOutput.ReadToEndAsync(cancellationToken);
        var errors = process.StandardError.ReadToEndAsync(cancellationToken);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(limit);
        try
        {
            await process.WaitForExitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            await KillGroupAsync(process.Id);
            cancellationToken.ThrowIfCancellationRequested();
            throw new ProgramFailedException($"{program} took longer than {limit.TotalSeconds:F0} s");
        }

        // Children that outlive their parent would hold the folder.
        await KillGroupAsync(process.Id);
        if (process.ExitCode != 0)
            throw new ProgramFailedException($"{program} ended with {process.ExitCode}: {Short(await errors + await output)}");
    }

    private static async Task KillGroupAsync(int group)
    {
        // setsid made the process the leader of its group, so both have one number.
        using var kill = Process.Start(new ProcessStartInfo("kill", ["-KILL", "--", "-" + group.ToString(CultureInfo.InvariantCulture)]) { UseShellExecute = false, RedirectStandardError = true });
        if (kill is not null) await kill.WaitForExitAsync(CancellationToken.None);
    }

    private static string Short(string text) => text.Length <= ShownOutput ? text : text[^ShownOutput..];
}
