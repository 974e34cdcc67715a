namespace Takan.Testing.Programs;

/// <summary>
/// Real Chromium 86 and 109, the floor of the browser baseline. They come from npm packages (<c>tests/browsers</c>)
/// and are fetched and unpacked at first use.
/// </summary>
public static class OldChromium
{
    private static readonly Lazy<Task> unpacked = new(UnpackAsync);

    /// <param name="version">86 or 109.</param>
    /// <returns>The path of the program.</returns>
    public static async Task<string> PathAsync(int version)
    {
        await unpacked.Value;
        return Program(version);
    }

    private static string Program(int version) => Repository.File("tests", "browsers", $"chromium-{version}", "chromium");

    private static async Task UnpackAsync()
    {
        if (File.Exists(Program(86)) && File.Exists(Program(109)))
            return;
        await NodePackages.InstallAsync("browsers");
        await NodePackages.RunAsync("browsers", "node", "unpack.mjs");
    }
}
