using System.Diagnostics;
using System.Security.Cryptography;

namespace Takan.Media.Janus;

/// <summary>Compiles <c>loopback.c</c> with gcc, once per version of the source.</summary>
static class LoopbackShim
{
    public static async Task<string> Compile(string folder, CancellationToken stop)
    {
        await using var source = typeof(LoopbackShim).Assembly.GetManifestResourceStream("loopback.c")!;
        using var memory = new MemoryStream();
        await source.CopyToAsync(memory, stop);
        var version = Convert.ToHexStringLower(SHA256.HashData(memory.ToArray()))[..12];
        var library = Path.Combine(folder, $"loopback-{version}.so");
        if (File.Exists(library))
            return library;
        var code = Path.Combine(folder, "loopback.c");
        await File.WriteAllBytesAsync(code, memory.ToArray(), stop);
        await RunCompiler(code, library + ".new", stop);
        File.Move(library + ".new", library, overwrite: true);
        return library;
    }

    private static async Task RunCompiler(string code, string library, CancellationToken stop)
    {
        var start = new ProcessStartInfo("gcc") { RedirectStandardError = true, UseShellExecute = false };
        foreach (var word in (string[])["-shared", "-fPIC", "-O2", "-o", library, code, "-ldl"])
            start.ArgumentList.Add(word);
        using var compiler = Process.Start(start) ?? throw new InvalidOperationException("gcc did not start");
        var complaint = await compiler.StandardError.ReadToEndAsync(stop);
        await compiler.WaitForExitAsync(stop);
        if (compiler.ExitCode != 0)
            throw new InvalidOperationException($"gcc could not compile the loopback shim: {complaint}");
    }
}
