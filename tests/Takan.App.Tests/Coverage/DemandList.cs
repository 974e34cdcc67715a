namespace Takan.App.Tests.Coverage;

/// <param name="Tag">must (behaviour to test), data (content to ship), kpi (a number to show), org (a duty of people).</param>
/// <param name="Superseded">The reading (K1…K10) of a conflict between the papers that replaces this demand; empty when it stands.</param>
internal sealed record KnownDemand(string Id, string Tag, string Capabilities, string Superseded)
{
    public string Paper => Id.Split('-')[0];

    public bool MustBeTested => Tag == "must" && Superseded.Length == 0;
}

internal static class DemandList
{
    /// <summary>In the order of the papers.</summary>
    public static IReadOnlyList<KnownDemand> All { get; } =
    [
        .. File.ReadLines(Repository.File("docs", "demands.csv")).Skip(1)
            .Select(line => line.Split(','))
            .Select(cells => new KnownDemand(cells[0], cells[1], cells[2], cells[3])),
    ];
}
