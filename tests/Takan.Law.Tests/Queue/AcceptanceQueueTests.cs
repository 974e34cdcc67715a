using Takan.Law.Identifiers;
using Takan.Law.Queue;

namespace Takan.Law.Tests.Queue;

public sealed class AcceptanceQueueTests
{
    private static readonly DateTime Morning = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private readonly Waiting _first = new(CaseId.New(), Morning, Contacted: false);
    private readonly Waiting _second = new(CaseId.New(), Morning.AddMinutes(1), Contacted: false);

    [Fact]
    public void InOrder_AnyInput_OldestAcceptanceFirst() => Assert.Equal([_first, _second], AcceptanceQueue.InOrder([_second, _first]));

    [Fact]
    public void IsOldest_EarlierCaseWaits_OnlyForThatCase()
    {
        Assert.True(AcceptanceQueue.IsOldest(_first.Id, [_second, _first]));
        Assert.False(AcceptanceQueue.IsOldest(_second.Id, [_second, _first]));
    }

    [Fact]
    public void IsOldest_EarlierApplicantWasCalled_TheNextMayBeTaken()
        => Assert.True(AcceptanceQueue.IsOldest(_second.Id, [_second, _first with { Contacted = true }]));
}
