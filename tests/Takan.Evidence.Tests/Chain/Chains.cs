using System.Text.Json.Nodes;
using Takan.Evidence.Chain;

namespace Takan.Evidence.Tests.Chain;

/// <summary>Sound chains to tamper with.</summary>
internal static class Chains
{
    public static readonly DateTime Morning = new(2026, 11, 21, 1, 30, 0, DateTimeKind.Utc);

    public static List<ChainEntry> Of(string stream, int length)
    {
        var entries = new List<ChainEntry>();
        for (var i = 0; i < length; i++)
        {
            entries.Add(ChainEntry.Next(
                entries.LastOrDefault()?.Header.Head ?? ChainHead.Start(stream),
                Morning.AddSeconds(i), "p-7f3a", "item-judged", (Audience)(i % 3), new JsonObject { ["item"] = i }));
        }
        return entries;
    }

    public static IReadOnlyList<ChainFinding> Verify(this List<ChainEntry> entries, string stream) =>
        ChainVerifier.Verify(
            stream, [.. entries.Select(e => e.Header)],
            entries.GroupBy(e => e.Header.Number).ToDictionary(g => g.Key, g => g.First().Body));
}
