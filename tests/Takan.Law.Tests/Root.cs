namespace Takan.Law.Tests;

internal static class Root
{
    public static string File(params string[] parts) => Path.Combine([Folder(), .. parts]);

    private static string Folder()
    {
        var folder = AppContext.BaseDirectory;
        while (!System.IO.File.Exists(Path.Combine(folder, "Takan.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Takan.slnx was not found above the tests.");
        return folder;
    }
}
