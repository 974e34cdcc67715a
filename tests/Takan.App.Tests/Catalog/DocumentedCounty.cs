using System.Text.RegularExpressions;
using Takan.Casework.Catalog;

namespace Takan.App.Tests.Catalog;

/// <summary>The county that docs/profiles.md makes up, with the forms that it says to copy.</summary>
public static partial class DocumentedCounty
{
    public const string Id = "xinhe";

    public static string Page { get; } = File.ReadAllText(Repository.File("docs", "profiles.md"));

    public static ProfileFiles Files()
    {
        var texts = Example().Matches(Page).ToDictionary(block => block.Groups["file"].Value, block => block.Groups["text"].Value);
        foreach (var form in (string[])["consent-letter", "privacy-notice", "join-manual"])
            texts[$"forms/{form}.yaml"] = File.ReadAllText(Repository.File("profiles", "huancui", "forms", form + ".yaml"));
        return new(Id, texts);
    }

    [GeneratedRegex(@"```yaml\n# (?<file>\S+)\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, 2000)]
    private static partial Regex Example();
}
