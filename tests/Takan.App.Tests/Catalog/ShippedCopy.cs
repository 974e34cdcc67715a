namespace Takan.App.Tests.Catalog;

/// <summary>A shipped work plan with something more in it.</summary>
internal static class ShippedCopy
{
    /// <param name="profiles">Where the copy lies; it must outlive whoever reads it.</param>
    /// <param name="file">The file of the profile at whose end the lines come.</param>
    public static string With(TemporaryFolder profiles, string profile, string file, string lines)
    {
        var (shipped, copied) = (Repository.File("profiles", profile), profiles.File(profile));
        foreach (var from in Directory.GetFiles(shipped, "*.yaml", SearchOption.AllDirectories))
        {
            var to = Path.Combine(copied, Path.GetRelativePath(shipped, from));
            Directory.CreateDirectory(Path.GetDirectoryName(to)!);
            File.Copy(from, to);
        }

        File.AppendAllText(Path.Combine(copied, file), $"\n{lines}\n");
        return profiles.Path;
    }
}
