using Takan.Testing.Programs;

namespace Takan.Journeys.Inspections;

/// <summary>takan-verify as a stranger runs it: the package and a fingerprint, nothing else.</summary>
public static class Verifier
{
    public static async Task<(int Exit, string Words)> RunAsync(string package, string fingerprint)
    {
        await using var program = ChildProgram.Start("dotnet", [Repository.Program("src/Takan.Verify", "takan-verify"), package, "--trust", fingerprint]);
        await program.WaitForExitAsync(TimeSpan.FromMinutes(5));
        return (program.ExitCode, program.Output);
    }

    /// <summary>The same package with one bit of one byte in its middle turned over.</summary>
    public static async Task<string> FlipAByteAsync(string package, string folder)
    {
        var bytes = await File.ReadAllBytesAsync(package);
        bytes[bytes.Length / 2] ^= 1;
        var flipped = Path.Combine(folder, "flipped.zip");
        await File.WriteAllBytesAsync(flipped, bytes);
        return flipped;
    }
}
