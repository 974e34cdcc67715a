using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>Reads <c>profiles/&lt;bureau&gt;/</c>. Strict: an unknown key or a key given twice is a mistake, not a hint.</summary>
public static class ProfileFolder
{
    /// <exception cref="ProfileFileException">Names the file and what is wrong in it.</exception>
    public static Profile Read(string folder) => new()
    {
        Id = Path.GetFileName(Path.TrimEndingDirectorySeparator(folder)),
        Bureau = ReadFile<Bureau>(Path.Combine(folder, "bureau.yaml")),
        Matters = [.. Directory.GetFiles(Path.Combine(folder, "matters"), "*.yaml").Order(StringComparer.Ordinal).Select(ReadFile<Matter>)],
        ConsentLetter = ReadFile<ConsentLetter>(Path.Combine(folder, "forms", "consent-letter.yaml")),
        PrivacyNotice = ReadFile<PrivacyNotice>(Path.Combine(folder, "forms", "privacy-notice.yaml")),
        JoinManual = ReadFile<JoinManual>(Path.Combine(folder, "forms", "join-manual.yaml")),
    };

    private static T ReadFile<T>(string path)
    {
        try
        {
            return Yaml.Read(File.ReadAllText(path)).Deserialize<T>(ProfileSpelling.Options)
                ?? throw new ProfileFileException(path, "The file is empty.");
        }
        catch (Exception e) when (e is JsonException or YamlDotNet.Core.YamlException or IOException)
        {
            throw new ProfileFileException(path, e.Message, e);
        }
    }
}
