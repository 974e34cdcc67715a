namespace Takan.Testing;

/// <summary>Where the sources are, for tests that read or start them.</summary>
public static class Repository
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string File(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>The built program of a project, in the configuration that the tests themselves were built in.</summary>
    public static string Program(string project, string assembly)
    {
        var configuration = new DirectoryInfo(AppContext.BaseDirectory).Parent!.Name;
        return File(project, "bin", configuration, "net10.0", $"{assembly}.dll");
    }

    private static string Find(string folder) =>
        System.IO.File.Exists(Path.Combine(folder, "Takan.slnx")) ? folder : Find(Path.GetDirectoryName(folder.TrimEnd('/'))
            ?? throw new InvalidOperationException("The tests run outside the repository"));
}
