using System.Globalization;

namespace Takan.Seed;

/// <param name="Postgres">Connection of the tables' owner; null: the SQLite file of the data folder.</param>
internal sealed record SeedOptions(int Cases, string Data, string Profiles, string? Postgres)
{
    private const int Most = 10_000_000;

    public static SeedOptions? Parse(IReadOnlyList<string> words)
    {
        var given = new Dictionary<string, string>();
        for (var i = 0; i + 1 < words.Count; i += 2) given[words[i]] = words[i + 1];
        if (words.Count % 2 != 0 || given.Keys.Except(["--cases", "--data", "--profiles", "--postgres"]).Any()) return null;
        return given.TryGetValue("--cases", out var number) && int.TryParse(number, CultureInfo.InvariantCulture, out var cases) && cases is > 0 and <= Most
            && given.TryGetValue("--data", out var data) && given.TryGetValue("--profiles", out var profiles)
            ? new(cases, Path.GetFullPath(data), profiles, given.GetValueOrDefault("--postgres"))
            : null;
    }

    /// <summary>As <c>./takan run --demo</c> sets them, so that it opens the same folder afterwards.</summary>
    public IEnumerable<KeyValuePair<string, string?>> Settings() => new Dictionary<string, string?>
    {
        ["Data:Folder"] = Data,
        ["Profiles:Folder"] = Profiles,
        ["Jobs:Enabled"] = "false",
        ["Demo:Enabled"] = "true",
        ["Demo:World"] = "true",
        ["urls"] = "http://localhost",
        ["Database:Provider"] = Postgres is null ? "Sqlite" : "Postgres",
        ["Database:Connection"] = Postgres ?? $"Data Source={Path.Combine(Data, "takan.db")}",
    };
}
