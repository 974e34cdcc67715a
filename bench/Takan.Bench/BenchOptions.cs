using System.Globalization;

namespace Takan.Bench;

/// <param name="Mebibytes">Size of the large content.</param>
/// <param name="Pairs">How often product and opponent take turns.</param>
/// <param name="Turns">How often a whole process is started or struck.</param>
/// <param name="Cases">How many cases lists and searches run over on PostgreSQL; on SQLite a tenth.</param>
/// <param name="Seeded">A data folder that ./takan seed filled before; null: one is filled and thrown away.</param>
/// <param name="Postgres">Where the cases of that folder are; null: in its SQLite file.</param>
/// <param name="Names">Which benches; none = all.</param>
internal sealed record BenchOptions(int Mebibytes, int Pairs, int Turns, int Cases, string? Seeded, string? Postgres, IReadOnlyList<string> Names)
{
    public long Bytes => Mebibytes * 1024L * 1024;

    /// <returns>Null when the arguments make no sense.</returns>
    public static BenchOptions? Parse(string[] args)
    {
        var (mebibytes, pairs, turns, cases, seeded, postgres, names) = (1024, 7, 3, 1_000_000, (string?)null, (string?)null, new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            if (!args[i].StartsWith("--", StringComparison.Ordinal))
            {
                names.Add(args[i]);
                continue;
            }

            if (i + 1 == args.Length) return null;
            var (option, value) = (args[i], args[++i]);
            var number = int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (option is "--mib" or "--pairs" or "--turns" or "--cases" && number < 1) return null;
            if (option == "--mib") mebibytes = number;
            else if (option == "--pairs") pairs = number;
            else if (option == "--turns") turns = number;
            else if (option == "--cases") cases = number;
            else if (option == "--seeded") seeded = value;
            else if (option == "--postgres") postgres = value;
            else return null;
        }

        return postgres is not null && seeded is null ? null : new(mebibytes, pairs, turns, cases, seeded, postgres, names);
    }
}
