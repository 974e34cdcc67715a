using Takan.Law.Process;
using Takan.Law.Tests.Demands;
using Takan.Law.Vehicles;
using Takan.Testing;

namespace Takan.Law.Tests.Vehicles;

public sealed class VehicleTests
{
    /// <summary>Half past nine in China.</summary>
    private static readonly DateTime Visit = new(2026, 3, 3, 1, 30, 0, DateTimeKind.Utc);

    [Fact]
    public void Trip_HoldsEveryQuarterOfItsTime()
    {
        Assert.True(VehicleTrip.Of(Visit, new(9, 0), new(10, 0)).IsAllowed(out var trip, out _));
        Assert.Equal((Visit.AddMinutes(-30), Visit.AddMinutes(30)), (trip.From, trip.Until));
        Assert.Equal(4, trip.Quarters.Count());
        Assert.True(VehicleTrip.Of(Visit.AddMinutes(10), null, new(10, 0)).IsAllowed(out var unsaid, out _));
        Assert.Equal(Visit, unsaid.From);
    }

    [Theory]
    [InlineData("09:00", null, "TK-652")]
    [InlineData("09:05", "10:00", "TK-653")]
    [InlineData("09:00", "10:05", "TK-653")]
    [InlineData("09:45", "10:00", "TK-654")]
    [InlineData("09:00", "09:30", "TK-654")]
    [InlineData("09:00", "08:00", "TK-654")]
    public void Trip_ThatDoesNotHoldTheVisit_IsRefused(string leaves, string? returns, string rule) =>
        Assert.Equal(rule, VehicleTrip.Of(Visit, Time(leaves), returns is null ? null : Time(returns)).Refusal?.Rule);

    [Theory]
    [InlineData("陕a 12345", "陕A12345")]
    [InlineData("陕A·12345", "陕A12345")]
    [InlineData("陕AD12345", "陕AD12345")]
    public void Plate_AsPeopleTypeIt_IsRead(string typed, string expected) => Assert.Equal(expected, PlateNumber.Parse(typed).Value?.Value);

    [Theory]
    [InlineData("", "TK-650")]
    [InlineData("A12345", "TK-651")]
    [InlineData("陕A1234", "TK-651")]
    [InlineData("陕AI2345", "TK-651")]
    [InlineData("陕A1234567", "TK-651")]
    public void Plate_ThatIsNone_IsRefused(string typed, string rule) => Assert.Equal(rule, PlateNumber.Parse(typed).Refusal?.Rule);

    [Fact]
    [Demand("LT-09")]
    public void AgreeVisit_VehicleFree_IsAllowed() =>
        Assert.Null(Decide.Case(CaseState.OnSite, CaseCommand.AgreeVisit, facts => facts with { Vehicle = new("陕A12345", IsInService: true) }).Refusal);

    [Fact]
    [Demand("LT-09", Refused = true)]
    public void AgreeVisit_VehicleTakenOutOfServiceOrNotLookedUp_IsRefused()
    {
        foreach (var standing in (VehicleStanding?[])[new("陕A12345", IsInService: true, "临审踏〔2026〕0001"), new("陕A12345", IsInService: false), null])
            Assert.Equal("LT-09", Decide.Case(CaseState.OnSite, CaseCommand.AgreeVisit, facts => facts with { Vehicle = standing }).Refusal?.Rule);
    }

    private static TimeOnly Time(string text) => TimeOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
