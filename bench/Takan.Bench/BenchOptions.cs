using System.Globalization;

namespace Takan.Bench;

/// <param name="Mebibytes">Size of the large content.</param>
/// <param name="Pairs">How often product and opponent take turns.</param>
/// <param name="Turns">How often a whole process is started or struck.</param>
/// <param name="Names">Which benches; none = all.</param>
internal sealed record BenchOptions(int Mebibytes, int Pairs, int Turns, IReadOnlyList<string> Names)
{
    public long Bytes => Mebibytes * 1024L * 1024;

    /// <returns>Null when the arguments make no sense.</returns>
    public static BenchOptions? Parse(string[] args)
    {
        var (mebibytes, pairs, turns, names) = (1024, 7, 3, new List<string>());
        for (var i = 0; i < args.Length; i++)
        {
            var number = i + 1 < args.Length && int.TryParse(args[i + 1], NumberStyles.None, CultureInfo.InvariantCulture, out var n) ? n : 0;
            if (args[i] is "--mib" or "--pairs" or "--turns" && number < 1) return null;
            if (args[i] == "--mib") (mebibytes, i) = (number, i + 1);
            else if (args[i] == "--pairs") (pairs, i) = (number, i + 1);
            else if (args[i] == "--turns") (turns, i) = (number, i + 1);
            else names.Add(args[i]);
        }
        return new(mebibytes, pairs, turns, names);
    }
}
