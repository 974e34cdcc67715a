using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class RoomTests
{
    private static readonly ItemFacts Met = new("1", ItemKind.Condition, Verdict.Met, Stills: 1);

    [Theory]
    [InlineData(3264L * 2448)]
    [InlineData(4000L * 3000)]
    [Demand("HC-52")]
    public void PassDeviceCheck_NominalEightMegapixels_IsAllowed(long pixels)
        => Assert.Equal(SessionState.Checked, Decide.Session(
            SessionState.Prepared, SessionCommand.PassDeviceCheck, facts => facts with { StillPixels = pixels }).Value?.Next);

    [Fact]
    [Demand("HC-52", Refused = true)]
    public void PassDeviceCheck_AnythingMissing_IsRefused()
    {
        Func<SessionFacts, SessionFacts>[] missing =
        [
            facts => facts with { StillPixels = 1920 * 1080 },
            facts => facts with { UploadKilobits = 100 },
            facts => facts with { CameraAllowed = false },
            facts => facts with { PlaceSettled = false },
        ];

        Assert.All(missing, change => Assert.Equal("HC-52", Decide.Session(SessionState.Prepared, SessionCommand.PassDeviceCheck, change).Refusal?.Rule));
    }

    [Fact]
    [Demand("HC-31")]
    [Demand("HC-16")]
    public void Session_WholeWay_RunsFromCheckToSeal()
    {
        var way = new[]
        {
            SessionCommand.PassDeviceCheck, SessionCommand.EnterWaitingRoom, SessionCommand.OpenRoom, SessionCommand.LetSend,
            SessionCommand.Interrupt, SessionCommand.Resume, SessionCommand.CloseRoom, SessionCommand.Assemble, SessionCommand.Seal,
        };

        var state = way.Aggregate(SessionState.Prepared, (at, command) => Decide.Session(at, command).Value!.Next);

        Assert.Equal(SessionState.Sealed, state);
    }

    [Theory]
    [InlineData(SessionState.Waiting, SessionCommand.OpenRoom)]
    [InlineData(SessionState.Open, SessionCommand.LetSend)]
    [InlineData(SessionState.Interrupted, SessionCommand.Resume)]
    [Demand("HC-31", Refused = true)]
    public void Room_WithoutRecording_NobodySends(SessionState state, SessionCommand command)
        => Assert.Equal("HC-31", Decide.Session(state, command, facts => facts with { RecordingConfirmed = false }).Refusal?.Rule);

    [Theory]
    [InlineData(SessionState.Open)]
    [InlineData(SessionState.Live)]
    [InlineData(SessionState.Interrupted)]
    [Demand("HC-31", Refused = true)]
    public void StopRecording_WhileTheRoomStands_IsRefused(SessionState state)
        => Assert.Equal("HC-31", Decide.Session(state, SessionCommand.StopRecording).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionState.Planned)]
    [InlineData(InspectionState.Contacted)]
    [Demand("HC-16", Refused = true)]
    public void Start_WithoutPreparation_IsRefused(InspectionState state)
        => Assert.Equal("HC-16", Decide.Inspection(state, InspectionCommand.Start).Refusal?.Rule);

    [Fact]
    [Demand("HC-30")]
    public void JudgeItem_WhileUnderway_IsAllowed()
        => Assert.Equal(InspectionState.Underway, Decide.Inspection(InspectionState.Underway, InspectionCommand.JudgeItem).Value?.Next);

    [Fact]
    [Demand("HC-30", Refused = true)]
    public void JudgeItem_BeforeTheStart_IsRefused()
        => Assert.Equal("HC-30", Decide.Inspection(InspectionState.Scheduled, InspectionCommand.JudgeItem).Refusal?.Rule);

    [Fact]
    [Demand("HC-17")]
    [Demand("LJ-24")]
    public void CompleteJudgement_VideoStillAndEveryItem_IsAllowed()
        => Assert.Equal(InspectionState.Judged, Decide.Inspection(InspectionState.Underway, InspectionCommand.CompleteJudgement).Value?.Next);

    [Fact]
    public void CompleteJudgement_OpenOrFailedReminder_DoesNotBlock()
    {
        ItemFacts[] items = [Met, new("13", ItemKind.Reminder, Verdict.Open), new("14", ItemKind.Reminder, Verdict.NotMet)];

        Assert.Null(Decide.Inspection(InspectionState.Underway, InspectionCommand.CompleteJudgement, facts => facts with { Items = items }).Refusal);
        Assert.Null(Decide.Inspection(InspectionState.Countersigned, InspectionCommand.TellPassed, facts => facts with { Items = items }).Refusal);
    }

    [Fact]
    [Demand("HC-17", Refused = true)]
    public void CompleteJudgement_WithoutStill_IsRefused()
        => Assert.Equal("HC-17", Decide.Inspection(
            InspectionState.Underway, InspectionCommand.CompleteJudgement, facts => facts with { Items = [Met with { Stills = 0, Moments = 1 }] }).Refusal?.Rule);

    [Fact]
    [Demand("HC-31", Refused = true)]
    public void CompleteJudgement_WithoutRecordingOrEvidence_IsRefused()
    {
        Assert.Equal("HC-31", Decide.Inspection(
            InspectionState.Underway, InspectionCommand.CompleteJudgement, facts => facts with { RecordedBytes = 0 }).Refusal?.Rule);
        Assert.Equal("HC-31", Decide.Inspection(
            InspectionState.Underway, InspectionCommand.CompleteJudgement, facts => facts with { Items = [Met, Met with { Number = "2", Stills = 0 }] }).Refusal?.Rule);
    }

    [Fact]
    [Demand("LJ-24", Refused = true)]
    public void CompleteJudgement_OpenItem_IsRefusedAndNamed()
    {
        var refusal = Decide.Inspection(
            InspectionState.Underway, InspectionCommand.CompleteJudgement, facts => facts with { Items = [Met, new("7", ItemKind.Verification, Verdict.Open)] }).Refusal;

        Assert.Equal("LJ-24", refusal?.Rule);
        Assert.Contains("第 7 项", refusal!.Words, StringComparison.Ordinal);
    }

    [Fact]
    [Demand("LJ-24", Refused = true)]
    public void JudgeItem_NotMetWithoutNoteOrNotApplicableWithoutReason_IsRefused()
    {
        foreach (var verdict in new[] { Verdict.NotMet, Verdict.NotApplicable })
            Assert.Equal("LJ-24", Decide.Inspection(
                InspectionState.Underway, InspectionCommand.JudgeItem, facts => facts with { Item = Met with { Verdict = verdict } }).Refusal?.Rule);
    }
}
