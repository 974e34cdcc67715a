using Takan.Law.Registry;
using Takan.Testing;

namespace Takan.Law.Tests.Registry;

public sealed class DishonestyGateTests
{
    private static readonly DishonestyFact Entry = new(DishonestySubject.Entity, "示例有限公司", new(2026, 1, 1), new(2026, 6, 30), null);

    [Theory]
    [InlineData(2026, 1, 1)]
    [InlineData(2026, 6, 30)]
    [Demand("LJ-07", Refused = true)]
    [Demand("HC-25", Refused = true)]
    public void EntryInForce_BlocksRemoteAndExemption(int year, int month, int day)
        => Assert.Equal("LJ-07", DishonestyGate.Check([Entry], new(year, month, day))?.Rule);

    [Theory]
    [InlineData(2025, 12, 31)]
    [InlineData(2026, 7, 1)]
    [Demand("LJ-07")]
    [Demand("HC-25")]
    public void EntryNotYetOrNoLongerInForce_BlocksNothing(int year, int month, int day)
        => Assert.Null(DishonestyGate.Check([Entry], new(year, month, day)));

    [Fact]
    public void LiftedEntry_BlocksUntilItsDay()
    {
        var lifted = Entry with { Until = null, LiftedOn = new(2026, 3, 2) };

        Assert.True(lifted.Blocks(new(2026, 3, 1)));
        Assert.False(lifted.Blocks(new(2026, 3, 2)));
    }
}
