using Takan.Law.Profiles;
using static Takan.Law.Process.BoothCommand;
using static Takan.Law.Process.BoothGuards;
using static Takan.Law.Process.BoothState;

namespace Takan.Law.Process;

/// <summary>How a booth of the service room is used: one session at a time (LT-44).</summary>
public static class BoothProcess
{
    private static readonly Refusal WaitsForSomebody = new(
        "LT-44", "这一间已经叫了号，一间一次只办一件。要换人，请先把这一间空出来。", "Somebody was called to this booth: one session at a time. Release it first to call another.");

    public static readonly Machine<BoothState, BoothCommand, BoothFacts> Table = new(
        "TK-006", new("踏勘间", "booth"), BoothWords.States, BoothWords.Standings, BoothWords.Commands,
        [
            Row(Free, Call, Called, "BoothCalled", ServiceRoomForeseen, CaseGoesOn, OneBoothEach),
            Row(Free, Take, InSession, "BoothTaken", ServiceRoomForeseen, CaseGoesOn, OneBoothEach),
            Row(Called, Take, InSession, "BoothTaken", ServiceRoomForeseen, OnlyWhoWasCalled, CaseGoesOn, OneBoothEach),
            Row(Called, Release, Free, "BoothReleased"),
            // Signed in again at the PC, in mid-room too: the same case keeps its seat, with the new session.
            Row(InSession, Take, InSession, "BoothTakenAgain", OnlyWhoSitsThere, CaseGoesOn),
            Row(InSession, Release, Free, "BoothReleased", NobodyIsPutOut),
            Row(InSession, Lapse, Free, "BoothReleased", VideoIsOver),
            Row(Free, Close, OutOfOrder, "BoothClosed", ReasonWritten),
            Row(OutOfOrder, Reopen, Free, "BoothReopened", ServiceRoomForeseen, ReasonWritten),
        ],
        [
            new(InSession, Call, Taken),
            new(InSession, Close, Taken),
            new(Called, Call, WaitsForSomebody),
            new(Called, Close, WaitsForSomebody),
        ]);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<BoothState>> Decide(BoothState state, BoothCommand command, Numbers numbers, BoothFacts facts)
        => Table.Decide(state, command, numbers, facts);

    private static Row<BoothState, BoothCommand, BoothFacts> Row(
        BoothState from, BoothCommand command, BoothState to, string fact, params Guard<BoothFacts>[] guards)
        => new(from, command, to, fact, guards);
}
