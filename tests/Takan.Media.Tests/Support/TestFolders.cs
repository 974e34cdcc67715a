namespace Takan.Media.Tests.Support;

static class TestFolders
{
    /// <summary>Top of the repository.</summary>
    public static string Repository { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string folder) =>
        File.Exists(Path.Combine(folder, "Takan.slnx")) ? folder : Find(Path.GetDirectoryName(folder)!);
}
