namespace Takan.Bench.Cases;

/// <summary>A page that people open, with what it is held against.</summary>
/// <param name="Which">The statements that are its query part.</param>
/// <param name="Bare">Null: its own statements, sent again without the application.</param>
internal sealed record Probe(
    string Name, HttpClient Visitor, Func<Sample, HttpRequestMessage> Request, Func<Statement, bool> Which, Func<Sample, Visit, IReadOnlyList<Statement>>? Bare = null);

/// <param name="Ours">95th percentile of the query part, milliseconds.</param>
/// <param name="Page">95th percentile of the whole page.</param>
internal sealed record Measured(double Ours, double Theirs, double Page, double Statements)
{
    public static async Task<Measured> OfAsync(SeededApp app, Bare bare, Probe probe, IReadOnlyList<Sample> samples)
    {
        List<double> ours = [], theirs = [], pages = [], statements = [];
        foreach (var sample in samples)
        {
            var visit = await app.VisitAsync(probe.Visitor, () => probe.Request(sample));
            ours.Add(visit.Spent.Over(probe.Which));
            pages.Add(visit.Wall);
            statements.Add(visit.Spent.Statements.Count);
            theirs.Add(await bare.TimeAsync(probe.Bare?.Invoke(sample, visit) ?? [.. visit.Spent.Statements.Where(one => one.Reads && probe.Which(one))]));
        }

        return new(Percentile95(ours), Percentile95(theirs), Percentile95(pages), statements.Average());
    }

    private static double Percentile95(List<double> values) => values.Order().ElementAt((int)Math.Ceiling(values.Count * 0.95) - 1);
}
