using System.Globalization;

namespace Takan.Bench;

/// <summary>One claim: a ratio between product and opponent, measured in turns within one run.</summary>
/// <param name="Goal">Smallest ratio wanted; where <paramref name="AtMost"/> is set, the largest.</param>
internal sealed record Row(string Metric, string Opponent, IReadOnlyList<double> Ratios, double? Goal, bool AtMost = false, string Note = "")
{
    public static string Heading => $"{"what",-44} {"against",-30} {"median",7} {"min–max",13} {"goal",7}";

    public double Median => Ratios.Order().ElementAt(Ratios.Count / 2);

    public override string ToString()
    {
        var goal = Goal is { } wanted ? (AtMost ? "<= " : ">= ") + wanted.ToString("0.##", CultureInfo.InvariantCulture) : "–";
        var met = Goal is null ? "" : (AtMost ? Median <= Goal : Median >= Goal) ? "met" : "MISSED";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Metric,-44} {Opponent,-30} {Median,7:0.00} {$"{Ratios.Min():0.00}–{Ratios.Max():0.00}",13} {goal,7} {met} {Note}");
    }
}
