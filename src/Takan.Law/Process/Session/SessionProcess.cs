using Takan.Law.Profiles;
using static Takan.Law.Process.SessionCommand;
using static Takan.Law.Process.SessionGuards;
using static Takan.Law.Process.SessionState;

namespace Takan.Law.Process;

/// <summary>The way of a session: the room of the Huancui paper (HC-17, HC-31, HC-52), or the visit on the spot. A further kind of session adds rows.</summary>
public static class SessionProcess
{
    private static readonly Refusal RecordingStays = new(
        "HC-31", "踏勘全程须录像，任何人都不能关闭录像。", "The whole inspection is recorded: nobody can switch it off.");

    public static readonly Machine<SessionState, SessionCommand, SessionFacts> Table = new(
        "TK-003", new("视频", "session"), SessionWords.States, SessionStandings.All, SessionWords.Commands,
        [.. Preparation(), .. Room(), .. Keeping(), .. Visit()],
        [.. new[] { Open, Live, Interrupted }.Select(state => new Ban<SessionState, SessionCommand>(state, StopRecording, RecordingStays))]);

    /// <inheritdoc cref="Machine{TState,TCommand,TFacts}.Decide"/>
    public static Outcome<Transition<SessionState>> Decide(
        SessionState state, SessionCommand command, Numbers profile, SessionFacts facts)
        => Table.Decide(state, command, profile, facts);

    private static IEnumerable<Row<SessionState, SessionCommand, SessionFacts>> Preparation() =>
    [
        .. new[] { Prepared, Checked }.SelectMany(state => new[]
        {
            Row(state, PassDeviceCheck, Checked, "DeviceCheckPassed", CameraAndSoundAllowed, PixelsSuffice, NetworkSuffices, PlaceKnown),
            Row(state, FailDeviceCheck, Prepared, "DeviceCheckFailed"),
        }),
        Row(Checked, EnterWaitingRoom, Waiting, "ApplicantWaiting", PhonePassed, SeatTaken),
        Row(Waiting, LeaveWaitingRoom, Checked, "ApplicantLeftWaiting"),
        Row(Waiting, AgreeToEarlyStart, Waiting, "EarlyStartAgreed"),
        .. new[] { Prepared, Checked, Waiting }.Select(state => Row(state, Abandon, Abandoned, "SessionAbandoned", ReasonStated)),
    ];

    private static IEnumerable<Row<SessionState, SessionCommand, SessionFacts>> Room() =>
    [
        .. new[] { Prepared, Checked, Waiting, Open, Live, Interrupted }.Select(state => Row(state, Attend, state, "InspectorPresent")),
        Row(Waiting, OpenRoom, Open, "RoomOpened", AppointmentStands, NotAheadUnasked, TwoInspectors, RecordingOn),
        .. new[] { Open, Live, Interrupted }.Select(state => Row(state, Watch, state, "WatcherEntered", NoInterestDeclared)),
        Row(Open, LetSend, Live, "SendingStarted", RecordingOn),
        Row(Live, Interrupt, Interrupted, "RoomInterrupted", CauseNamed),
        Row(Interrupted, Resume, Live, "RoomResumed", RecordingOn),
        .. new[] { Waiting, Open, Live, Interrupted }.SelectMany(state => new[]
        {
            Row(state, Chat, state, "Said"),
            Row(state, AskToShow, state, "AskedToShow"),
            Row(state, DrawChallenge, state, "ChallengeDrawn"),
            Row(state, JudgeChallenge, state, "ChallengeAnswered", ChallengeAsked),
        }),
        .. new[] { Open, Live, Interrupted }.Select(state => Row(state, CloseRoom, Closed, "RoomClosed", ResultToldFirst)),
    ];

    private static IEnumerable<Row<SessionState, SessionCommand, SessionFacts>> Keeping() =>
    [
        Row(Closed, GiveUpRecording, Closed, "RecordingGivenUp", ReasonStated, RecordingHadItsTime, RecordingIsGone),
        Row(Closed, Assemble, Assembled, "RecordingAssembled", PartsKept, NoSilentGap),
        Row(Assembled, SessionCommand.Seal, Sealed, "SessionSealed", InSealedPackage),
    ];

    /// <summary>No recording, no device, no room: who is there, from arrival to leaving.</summary>
    private static IEnumerable<Row<SessionState, SessionCommand, SessionFacts>> Visit() =>
    [
        Row(Prepared, AwaitArrival, ToArrive, "ArrivalAwaited"),
        Row(ToArrive, ConfirmArrival, ToArrive, "InspectorPresent", OnTheAgreedDay),
        Row(AtPlace, ConfirmArrival, AtPlace, "InspectorPresent"),
        Row(ToArrive, Arrive, AtPlace, "TeamArrived", OnTheAgreedDay, TwoInspectors),
        Row(ToArrive, Abandon, Abandoned, "SessionAbandoned", ReasonStated),
        Row(AtPlace, LeavePlace, Left, "TeamLeft", ResultToldFirst),
        Row(Left, SessionCommand.Seal, Sealed, "SessionSealed", InSealedPackage),
    ];

    private static Row<SessionState, SessionCommand, SessionFacts> Row(
        SessionState from, SessionCommand command, SessionState to, string fact, params Guard<SessionFacts>[] guards)
        => new(from, command, to, fact, guards);
}
