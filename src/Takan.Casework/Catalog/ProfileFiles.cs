namespace Takan.Casework.Catalog;

/// <summary>The texts of a profile by their names below the folder, with <c>/</c>: from a folder, an upload or a page.</summary>
public sealed record ProfileFiles(string Id, IReadOnlyDictionary<string, string> Texts)
{
    public const string Bureau = "bureau.yaml";
    public const string Matters = "matters/";
    public const string Extension = ".yaml";

    /// <exception cref="IOException">The folder cannot be read.</exception>
    public static ProfileFiles In(string folder)
    {
        var root = Path.GetFullPath(folder);
        if (!Directory.Exists(root)) throw new DirectoryNotFoundException($"没有这个文件夹：{folder}");
        return new(
            Path.GetFileName(Path.TrimEndingDirectorySeparator(root)),
            Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => (Name: Path.GetRelativePath(root, file).Replace('\\', '/'), file))
                .Where(found => found.Name.EndsWith(Extension, StringComparison.Ordinal) || found.Name.EndsWith(".yml", StringComparison.Ordinal))
                .OrderBy(found => found.Name, StringComparer.Ordinal)
                .ToDictionary(found => found.Name, found => File.ReadAllText(found.file), StringComparer.Ordinal));
    }

    /// <summary>Writes the texts into a new folder of the profile's id.</summary>
    /// <exception cref="IOException">The folder is there already, or cannot be written.</exception>
    /// <exception cref="InvalidDataException">A name that is no file of a profile, and may lead out of the folder.</exception>
    public void WriteTo(string folder)
    {
        if (Directory.Exists(folder)) throw new IOException($"文件夹已经存在，不覆盖：{folder}");
        if (Texts.Keys.FirstOrDefault(name => ProfileLayout.TypeOf(name) is null) is { } strange) throw new InvalidDataException($"不是档案的文件：{strange}");
        foreach (var (name, text) in Texts)
        {
            var file = Path.Combine(folder, name);
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, text);
        }
    }
}
