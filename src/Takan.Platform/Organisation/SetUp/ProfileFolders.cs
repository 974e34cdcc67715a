using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Takan.Platform.Organisation;

/// <summary>A profile that a bureau can be set up with.</summary>
/// <param name="Folder">Folder name: <c>huancui</c>.</param>
public sealed record ProfileChoice(string Folder, string Name);

/// <summary>The profiles that lie in <c>Profiles:Folder</c>. Only their names; reading them is the catalogue's work.</summary>
public sealed class ProfileFolders(IConfiguration configuration, IHostEnvironment environment)
{
    private const string NameKey = "name:";

    public string Root => Path.GetFullPath(configuration["Profiles:Folder"] ?? "../../profiles", environment.ContentRootPath);

    public IReadOnlyList<ProfileChoice> All() => !Directory.Exists(Root) ? [] :
        [.. Directory.GetDirectories(Root)
            .Select(folder => (Name: Path.GetFileName(folder), File: Path.Combine(folder, "bureau.yaml")))
            .Where(found => File.Exists(found.File))
            .Select(found => new ProfileChoice(found.Name, NameIn(found.File) ?? found.Name))
            .OrderBy(choice => choice.Folder, StringComparer.Ordinal)];

    private static string? NameIn(string file) => File.ReadLines(file)
        .FirstOrDefault(line => line.StartsWith(NameKey, StringComparison.Ordinal))?[NameKey.Length..].Trim(' ', '"', '\'');
}
