namespace Takan.App.Tests.Coverage;

public sealed class CoverageTests
{
    private static readonly IReadOnlyList<DemandTest> tests = DemandTest.All();

    [Fact]
    public void CoveragePage_InDocs_IsUpToDate()
    {
        var file = Repository.File("docs", "coverage.md");
        var page = CoveragePage.Write(DemandList.All, tests);
        if (Environment.GetEnvironmentVariable("TAKAN_WRITE_DOCS") == "1")
            File.WriteAllText(file, page);

        Assert.True(File.ReadAllText(file) == page, "docs/coverage.md is out of date: ./takan test --write-docs");
    }

    [Fact]
    public void Demand_NamedByATest_IsInTheList() =>
        Assert.Equal("", string.Join('\n', tests.Where(test => DemandList.All.All(demand => demand.Id != test.Demand)).Select(test => $"{test.Name}: {test.Demand}")));

    [Fact]
    public void Demand_IsNamedOnlyByTestsThatRun() =>
        Assert.Equal("", string.Join('\n', tests.Where(test => !test.Runs).Select(test => $"{test.Name}: {test.Demand}")));

    [Fact]
    public void Page_OfADemandHeldButNeverRefused_SaysSo()
    {
        var page = CoveragePage.Write([new("HC-99", "must", "C-01", "")], [new("HC-99", Refused: false, "Law", "A.B", Runs: true)]);

        Assert.Contains("| HC-99 | must | Law: A.B | **lacks** |", page, StringComparison.Ordinal);
    }
}
