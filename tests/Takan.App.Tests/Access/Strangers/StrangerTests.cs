using Takan.Platform.Access;

namespace Takan.App.Tests.Access.Strangers;

/// <summary>Nothing is reachable by a stranger: every endpoint × everybody × every method, and nothing written by whoever was refused.</summary>
[Collection(SharedTownTests.Name)]
public sealed class StrangerTests(SharedTown shared)
{
    [Fact]
    public async Task EveryEndpoint_IsReachedOnlyByThoseInTheTable()
    {
        var matrix = new Matrix(shared.Town, AccessTable.Rows);

        var findings = await matrix.RunAsync();

        Assert.True(findings.Count == 0, string.Join('\n', findings.Prepend($"{findings.Count} findings")));
        Assert.True(matrix.Tried > 2000, $"Only {matrix.Tried} combinations: the list of endpoints is too short to be true");
    }

    [Fact]
    public async Task Holes_AreReported()
    {
        await using var town = await Town.BuildAsync();
        // Three pages that are open to more than this table says, one of which writes; one that it does not know; one that is not there.
        var table = new Dictionary<string, Who[]>(AccessTable.Rows) { ["GET POST /me"] = [], ["GET POST /sign-out"] = [], ["GET POST /audit"] = [Who.Visitor], ["GET /gone"] = [] };
        table.Remove("GET POST /cases");
        string[] looked = ["GET POST /me", "GET POST /sign-out", "GET POST /audit", "GET POST /cases"];

        var findings = await new Matrix(town, table).RunAsync(looked.Contains);

        Assert.Contains("GET POST /cases: an endpoint without a row", findings);
        Assert.Contains("GET /gone: a row without an endpoint", findings);
        Assert.Contains("Inspector GET /me: got past the gate", findings);
        Assert.Contains(findings, finding => finding.StartsWith("Visitor GET /audit: refused by the gate", StringComparison.Ordinal));
        Assert.Contains(findings, finding => finding.StartsWith("Inspector POST /sign-out: wrote", StringComparison.Ordinal));
    }
}
