using System.Globalization;
using System.Text;

namespace Takan.App.Tests.Coverage;

/// <summary><c>docs/coverage.md</c>: which demand is held by which test, and which <c>must</c> lacks what.</summary>
internal static class CoveragePage
{
    private static readonly (string Prefix, string Name)[] papers =
    [
        ("HC", "Huancui 环翠"), ("DL", "Dongli 东丽"), ("LJ", "Liujiang 柳江"), ("LT", "Lintong 临潼"), ("TJ", "Taojiang 桃江"),
    ];

    public static string Write(IReadOnlyList<KnownDemand> demands, IReadOnlyList<DemandTest> tests)
    {
        var page = new StringBuilder("""
            # Coverage: demand → test

            Written by the tests from their `[Demand("…")]` attributes; do not edit, run `./takan test --write-docs`.
            Every `must` needs a test where it holds and one where it is refused with its rule id.
            Demands by id, tag and capability: `demands.csv`. *Superseded* demands are replaced by a reading of a conflict between the papers.


            """);
        WriteSummary(page, demands, tests);
        foreach (var (prefix, name) in papers)
            WritePaper(page, $"{prefix} {name}", [.. demands.Where(demand => demand.Paper == prefix)], tests);
        return page.ToString();
    }

    private static void WriteSummary(StringBuilder page, IReadOnlyList<KnownDemand> demands, IReadOnlyList<DemandTest> tests)
    {
        page.AppendLine("| paper | must | held and refused | held only | refused only | no test | superseded |");
        page.AppendLine("| --- | --- | --- | --- | --- | --- | --- |");
        foreach (var (prefix, name) in papers)
        {
            var all = demands.Where(demand => demand.Paper == prefix).ToList();
            var must = all.Where(demand => demand.MustBeTested).ToList();
            int Count(bool held, bool refused) => must.Count(demand => Has(tests, demand, refused: false) == held && Has(tests, demand, refused: true) == refused);
            var superseded = all.Count(demand => demand.Superseded.Length > 0);
            page.AppendLine(CultureInfo.InvariantCulture,
                $"| {prefix} {name} | {must.Count} | {Count(true, true)} | {Count(true, false)} | {Count(false, true)} | {Count(false, false)} | {superseded} |");
        }
    }

    private static void WritePaper(StringBuilder page, string title, IReadOnlyList<KnownDemand> demands, IReadOnlyList<DemandTest> tests)
    {
        var tested = demands.Where(demand => tests.Any(test => test.Demand == demand.Id)).ToList();
        page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"## {title}").AppendLine();
        if (tested.Count > 0)
        {
            page.AppendLine("| demand | tag | holds | refused |").AppendLine("| --- | --- | --- | --- |");
            foreach (var demand in tested)
                page.AppendLine(CultureInfo.InvariantCulture, $"| {demand.Id} | {Tag(demand)} | {Names(tests, demand, refused: false)} | {Names(tests, demand, refused: true)} |");
            page.AppendLine();
        }

        var without = demands.Except(tested).Where(demand => demand.MustBeTested).Select(demand => demand.Id);
        page.AppendLine(CultureInfo.InvariantCulture, $"`must` without any test: {string.Join(", ", without)}.");
    }

    private static string Tag(KnownDemand demand) =>
        demand.Superseded.Length > 0 ? $"{demand.Tag}, superseded by {demand.Superseded}" : demand.Tag;

    private static string Names(IReadOnlyList<DemandTest> tests, KnownDemand demand, bool refused)
    {
        var names = tests.Where(test => test.Demand == demand.Id && test.Refused == refused).Select(test => $"{test.Suite}: {test.Name}").Distinct(StringComparer.Ordinal).ToList();
        return names.Count > 0 ? string.Join("<br>", names) : demand.MustBeTested ? "**lacks**" : "";
    }

    private static bool Has(IReadOnlyList<DemandTest> tests, KnownDemand demand, bool refused) =>
        tests.Any(test => test.Demand == demand.Id && test.Refused == refused);
}
