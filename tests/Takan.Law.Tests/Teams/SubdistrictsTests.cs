using Takan.Law.Teams;
using Takan.Testing;

namespace Takan.Law.Tests.Teams;

public sealed class SubdistrictsTests
{
    private static readonly string[] Known = ["骊山街道", "斜口街道"];

    [Theory]
    [Demand("LT-02")]
    [InlineData("斜口街道", "芷阳路 1 号", "斜口街道")]
    [InlineData(" 斜口街道 ", "骊山街道 1 号", "斜口街道")]
    [InlineData("", "临潼区 骊山街道 人民路 1 号", "骊山街道")]
    public void Of_ChosenOrNamedByTheAddress_IsTaken(string given, string address, string expected) =>
        Assert.Equal(expected, Subdistricts.Of(given, address, Known).Value?.Name);

    [Theory]
    [Demand("LT-02", Refused = true)]
    [InlineData("马额街道", "骊山街道 1 号", "LT-02")]
    [InlineData("", "人民路 1 号", "LT-07")]
    [InlineData(null, "骊山街道和斜口街道交界处", "LT-07")]
    public void Of_OutsideOrUnclear_IsRefused(string? given, string address, string rule) =>
        Assert.Equal(rule, Subdistricts.Of(given, address, Known).Refusal?.Rule);

    [Fact]
    public void Of_BureauWithoutAreas_AsksNothing() => Assert.Equal(new ChosenSubdistrict(null), Subdistricts.Of("骊山街道", "人民路 1 号", []).Value);
}
