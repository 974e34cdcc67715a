using System.Diagnostics;

namespace Takan.Media.Tests.Assembly;

static class Tool
{
    /// <returns>What it wrote to its output, as bytes. What it complained about is in <see cref="Complaints"/>.</returns>
    public static async Task<(byte[] Output, string Complaints)> Run(string program, IReadOnlyList<string> arguments)
    {
        var start = new ProcessStartInfo(program, arguments) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        using var process = Process.Start(start)!;
        using var output = new MemoryStream();
        var errors = process.StandardError.ReadToEndAsync();
        await process.StandardOutput.BaseStream.CopyToAsync(output);
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, $"{program} {string.Join(' ', arguments)}\n{await errors}");
        return (output.ToArray(), await errors);
    }
}
