using Takan.Law.Process;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Hall;

/// <summary>A booth serves one session at a time.</summary>
public sealed class BoothTests
{
    [Fact]
    [Demand("LT-44")]
    public void CalledTakenAndLeft_TheBoothIsFreeAgain()
    {
        var called = Next(BoothState.Free, BoothCommand.Call);
        var taken = Next(called, BoothCommand.Take);

        Assert.Equal((BoothState.Called, BoothState.InSession, BoothState.Free), (called, taken, Next(taken, BoothCommand.Release)));
    }

    [Theory]
    [InlineData(BoothState.InSession, BoothCommand.Take)]
    [InlineData(BoothState.InSession, BoothCommand.Call)]
    [InlineData(BoothState.InSession, BoothCommand.Close)]
    [InlineData(BoothState.Called, BoothCommand.Call)]
    [Demand("LT-44", Refused = true)]
    public void SecondOne_InABoothThatIsKept_IsRefused(BoothState state, BoothCommand command) => Assert.Equal("LT-44", RuleOf(state, command, Good.Booth));

    [Fact]
    [Demand("LT-44", Refused = true)]
    public void SomebodyElse_ThanWasCalled_IsRefused() => Assert.Equal("LT-44", RuleOf(BoothState.Called, BoothCommand.Take, Good.Booth with { IsTheOneCalled = false }));

    [Theory]
    [InlineData(BoothCommand.Take)]
    [InlineData(BoothCommand.Call)]
    public void BoothOutOfOrder_TakesNobody(BoothCommand command) => Assert.Equal("TK-006", RuleOf(BoothState.OutOfOrder, command, Good.Booth));

    [Fact]
    public void WaitingRoom_AtAPcOfTheHall_OnlyForWhoHasTakenItsBooth()
    {
        var facts = Good.Session with { SeatIsTheirs = false };

        Assert.Equal("LT-44", SessionProcess.Decide(SessionState.Checked, SessionCommand.EnterWaitingRoom, Huancui.Numbers, facts).Refusal?.Rule);
        Assert.Null(SessionProcess.Decide(SessionState.Checked, SessionCommand.EnterWaitingRoom, Huancui.Numbers, Good.Session).Refusal);
    }

    private static BoothState Next(BoothState state, BoothCommand command)
    {
        Assert.True(BoothProcess.Decide(state, command, Huancui.Numbers, Good.Booth).IsAllowed(out var transition, out var refusal), refusal?.Words);
        return transition.Next;
    }

    private static string? RuleOf(BoothState state, BoothCommand command, BoothFacts facts) => BoothProcess.Decide(state, command, Huancui.Numbers, facts).Refusal?.Rule;
}
