using Takan.Law.Identifiers;
using Takan.Law.Queue;
using Takan.Testing;

namespace Takan.Law.Tests.Queue;

public sealed class AcceptanceQueueTests
{
    private static readonly DateTime Morning = new(2026, 3, 2, 1, 0, 0, DateTimeKind.Utc);

    private readonly Waiting _first = new(CaseId.New(), Morning, Contacted: false);
    private readonly Waiting _second = new(CaseId.New(), Morning.AddMinutes(1), Contacted: false);

    [Fact]
    public void InOrder_AnyInput_OldestAcceptanceFirst() => Assert.Equal([_first, _second], AcceptanceQueue.InOrder([_second, _first]));

    [Fact]
    [Demand("HC-21")]
    public void TurnOf_TheEarliest_HasCome() => Assert.Equal(new Turn(true, 0), AcceptanceQueue.TurnOf(_first, [_second]));

    [Fact]
    [Demand("HC-21", Refused = true)]
    public void TurnOf_EarlierCaseWaits_HasNotComeAndCountsIt() => Assert.Equal(new Turn(false, 1), AcceptanceQueue.TurnOf(_second, [_first]));

    [Fact]
    public void TurnOf_EarlierApplicantWasCalled_HasCome()
        => Assert.Equal(new Turn(true, 0), AcceptanceQueue.TurnOf(_second, [_first with { Contacted = true }]));

    [Fact]
    public void TurnOf_CalledBeforeAnEarlierCaseJoined_IsNotTakenAway()
        => Assert.Equal(new Turn(true, 0), AcceptanceQueue.TurnOf(_second with { Contacted = true }, [_first]));
}
