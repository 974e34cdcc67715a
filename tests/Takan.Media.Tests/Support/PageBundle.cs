using System.Diagnostics;

namespace Takan.Media.Tests.Support;

/// <summary>The media module as a browser gets it, with the same targets as the product's bundles.</summary>
static class PageBundle
{
    private static string? built;

    public static async Task<string> Read() => built ??= await Build();

    private static async Task<string> Build()
    {
        var client = Path.Combine(TestFolders.Repository, "client");
        if (!File.Exists(Path.Combine(client, "node_modules", ".bin", "esbuild")))
            await Run(client, "npm", "ci", "--no-audit", "--no-fund");
        return await Run(client, Path.Combine(client, "node_modules", ".bin", "esbuild"),
            Path.Combine(TestFolders.Repository, "tests", "Takan.Media.Tests", "Support", "page.ts"),
            "--bundle", "--format=iife", "--target=chrome86,firefox91,safari14.1", "--log-level=error");
    }

    private static async Task<string> Run(string folder, string program, params string[] words)
    {
        var start = new ProcessStartInfo(program) { WorkingDirectory = folder, RedirectStandardOutput = true, UseShellExecute = false };
        foreach (var word in words)
            start.ArgumentList.Add(word);
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
