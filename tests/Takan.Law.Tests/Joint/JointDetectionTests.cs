using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Testing;

namespace Takan.Law.Tests.Joint;

/// <summary>Different departments, the same enterprise, the same period (TJ-36).</summary>
public sealed class JointDetectionTests
{
    private const int Days = 3;
    private static readonly DateOnly Monday = new(2026, 3, 2);
    private static readonly Guid Market = Guid.CreateVersion7();
    private static readonly Guid Culture = Guid.CreateVersion7();

    [Fact]
    [Demand("TJ-36")]
    public void Of_TwoUnitsAtOnePlaceInOnePeriod_AreOneVisit()
    {
        var (one, other) = (Of(Market), Of(Culture, from: 3, until: 20));

        Assert.Equal([one, other], Assert.Single(JointDetection.Of([other, one], Days)));
    }

    [Fact]
    [Demand("TJ-36", Refused = true)]
    public void Of_OneUnit_AnotherEnterprise_AnotherPlace_OrNoCode_IsNoVisit()
    {
        var one = Of(Market);

        Assert.Empty(JointDetection.Of([one, Of(Market)], Days));
        Assert.Empty(JointDetection.Of([one, Of(Culture) with { CreditCode = "91371002MA3W7K2T5Y" }], Days));
        Assert.Empty(JointDetection.Of([one, Of(Culture) with { Place = "示例区山路2号" }], Days));
        Assert.Empty(JointDetection.Of([one with { CreditCode = "" }, Of(Culture) with { CreditCode = "" }], Days));
    }

    [Theory]
    [InlineData(3, true)]
    [InlineData(4, false)]
    public void Of_BookedDays_CountAsOnePeriodUpToTheNumberOfThePaper(int apart, bool together) =>
        Assert.Equal(together, JointDetection.Of([Of(Market, 0, 0), Of(Culture, apart, apart)], Days).Count == 1);

    [Fact]
    public void Of_ThreeInARow_AreNotStrungTogether()
    {
        // The third lies near the second, but too far from the first.
        var (first, second, third) = (Of(Market, 0, 0), Of(Culture, 3, 3), Of(Market, 6, 6));

        Assert.Equal([first, second], Assert.Single(JointDetection.Of([third, second, first], Days)));
    }

    [Fact]
    public void Period_OfABookedOne_IsItsDay_AndOtherwiseUntilTheLegalEnd()
    {
        Assert.Equal((Monday.AddDays(1), Monday.AddDays(1)), JointCandidate.Period(Monday.AddDays(1), Monday, Monday.AddDays(9)));
        Assert.Equal((Monday, Monday.AddDays(9)), JointCandidate.Period(null, Monday, Monday.AddDays(9)));
        Assert.Equal((Monday, Monday), JointCandidate.Period(null, Monday, Monday.AddDays(-1)));
    }

    [Fact]
    [Demand("TJ-37")]
    public void Lead_IsTheUnitOfTheForemostCoreMatter_ElseOfTheEarliestAcceptance()
    {
        var (early, late) = (Of(Culture) with { Matter = "book-retail" }, Of(Market) with { AcceptedAt = new(2026, 3, 1, 2, 0, 0, DateTimeKind.Utc) });

        Assert.Equal(new(late, ByCore: true), LeadChoice.Of([early, late], ["food-business"]));
        Assert.Equal(new(early, ByCore: true), LeadChoice.Of([early, late], ["book-retail", "food-business"]));
        Assert.Equal(new(early, ByCore: false), LeadChoice.Of([late, early], ["cinema"]));
    }

    [Fact]
    [Demand("TJ-36")]
    public void Of_WhatIsHeldInOneWay_ComesFirst_AndWhatIsLeftOfBothIsShownTogether()
    {
        var (kitchen, books, cinema) = (Visited(Of(Market)), Visited(Of(Culture)), Of(Culture));

        Assert.Equal([kitchen, books], Assert.Single(JointDetection.Of([cinema, books, kitchen], Days)).OrderBy(one => one.Unit == Culture));
        Assert.Equal(2, Assert.Single(JointDetection.Of([kitchen, cinema], Days)).Count);
    }

    private static JointCandidate Visited(JointCandidate one) => one with { OnTheSpot = true };

    private static JointCandidate Of(Guid unit, int from = 0, int until = 9) => new(
        InspectionId.New(), "91371002MA3W7K2T4X", "示例区望海路118号301室", unit, "food-business", false, new(2026, 3, 1, 1, 0, 0, DateTimeKind.Utc), Monday.AddDays(from), Monday.AddDays(until));
}
