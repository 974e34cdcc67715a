using Takan.Evidence.Package;

namespace Takan.Evidence.Tests.Package;

public sealed class RecordingCoverageTests
{
    [Theory]
    [InlineData(0, 60_000, true)]
    [InlineData(1_000, 58_000, true)]
    [InlineData(0, 57_900, false)]
    [InlineData(2_100, 57_900, false)]
    [InlineData(0, 62_100, false)]
    [InlineData(-5_000, 65_000, false)]
    public void IsAccountedFor_OnePart_WithinTwoSeconds(long start, long length, bool expected) =>
        Assert.Equal(expected, Coverage([new("a", new(start, length))]).IsAccountedFor);

    // The sum alone would be right: the same half minute told twice.
    [Fact]
    public void IsAccountedFor_OverlapHidingAGap_IsFalse() =>
        Assert.False(Coverage([new("a", new(0, 30_000)), new("b", new(0, 30_000))]).IsAccountedFor);

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    public void IsAccountedFor_GapWithoutACause_IsFalse(string cause) =>
        Assert.False(Coverage([new("a", new(0, 30_000))], new RecordedGap(cause, new(30_000, 30_000))).IsAccountedFor);

    [Fact]
    public void Open_NamesEachStretch()
    {
        var coverage = Coverage([new("a", new(5_000, 10_000)), new("b", new(40_000, 10_000))], new RecordedGap("network", new(15_000, 5_000)));

        Assert.Equal([new(0, 5_000), new(20_000, 20_000), new(50_000, 10_000)], coverage.Open());
    }

    [Fact]
    public void FromJson_ReadsWhatWasWritten()
    {
        var coverage = Coverage([new("a", new(0, 30_000))], new RecordedGap("phone dropped out", new(30_000, 30_000)));

        Assert.Equal(coverage.ToJson().ToJsonString(), RecordingCoverage.FromJson(coverage.ToJson()).ToJson().ToJsonString());
    }

    private static RecordingCoverage Coverage(RecordedPart[] parts, params RecordedGap[] gaps) => new("camera", 60_000, parts, gaps);
}
