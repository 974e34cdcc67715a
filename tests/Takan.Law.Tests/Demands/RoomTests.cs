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

    [Theory]
    [InlineData(InspectionCommand.AskForStill)]
    [InlineData(InspectionCommand.MarkMoment)]
    public void Gathering_WithoutThePicture_IsRefused(InspectionCommand command)
    {
        Assert.Equal("TK-304", Decide.Inspection(InspectionState.Underway, command, facts => facts with { PictureArrives = false }).Refusal?.Rule);
        Assert.Equal(InspectionState.Underway, Decide.Inspection(InspectionState.Underway, command).Value?.Next);
    }

    [Theory]
    [InlineData(SessionCommand.Chat)]
    [InlineData(SessionCommand.AskToShow)]
    [InlineData(SessionCommand.DrawChallenge)]
    [InlineData(SessionCommand.JudgeChallenge)]
    public void Talking_FromTheWaitingRoomToTheEnd_AndNotBeforeOrAfter(SessionCommand command)
    {
        Assert.All(new[] { SessionState.Waiting, SessionState.Open, SessionState.Live, SessionState.Interrupted },
            state => Assert.Equal(state, Decide.Session(state, command).Value?.Next));
        Assert.All(new[] { SessionState.Prepared, SessionState.Checked, SessionState.Closed, SessionState.Sealed, SessionState.Abandoned },
            state => Assert.Equal("TK-003", Decide.Session(state, command).Refusal?.Rule));
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
    [InlineData(-30)]
    [InlineData(0)]
    [InlineData(60 + 60)]
    [Demand("HC-16")]
    public void OpenRoom_InsideTheAppointmentWithItsGrace_IsAllowed(int minutes)
        => Assert.Equal(SessionState.Open, At(minutes).Value?.Next);

    [Theory]
    [InlineData(60 + 61)]
    [InlineData(24 * 60)]
    [Demand("HC-16", Refused = true)]
    public void OpenRoom_OutsideTheAppointment_IsRefused(int minutes)
        => Assert.Equal("HC-16", At(minutes).Refusal?.Rule);

    [Fact]
    public void OpenRoom_AheadOfItsTime_NeedsTheApplicantsYes()
    {
        Assert.Equal("TK-305", At(-31).Refusal?.Rule);
        Assert.Equal(SessionState.Open, Decide.Session(
            SessionState.Waiting, SessionCommand.OpenRoom, facts => facts with { Now = facts.Appointment!.Value.AddMinutes(-31), EarlyStartAgreed = true }).Value?.Next);
    }

    [Fact]
    [Demand("HC-16", Refused = true)]
    public void OpenRoom_WithoutAppointment_IsRefused()
        => Assert.Equal("HC-16", Decide.Session(SessionState.Waiting, SessionCommand.OpenRoom, facts => facts with { Appointment = null }).Refusal?.Rule);

    private static Outcome<Transition<SessionState>> At(int minutes) => Decide.Session(
        SessionState.Waiting, SessionCommand.OpenRoom, facts => facts with { Now = facts.Appointment!.Value.AddMinutes(minutes) });

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
    [Demand("LJ-24", Refused = true)]
    public void Verdict_OfNoKnownKind_IsRefusedAndLeavesTheItemOpen()
    {
        var unknown = new ItemFacts("1", ItemKind.Condition, (Verdict)7, "…", Stills: 1);
        Assert.Equal("LJ-24", Decide.Inspection(InspectionState.Underway, InspectionCommand.JudgeItem, facts => facts with { Item = unknown }).Refusal?.Rule);
        Assert.Equal("LJ-24", Decide.Inspection(InspectionState.Underway, InspectionCommand.CompleteJudgement, facts => facts with { Items = [unknown] }).Refusal?.Rule);
        Assert.Equal("HC-34", Decide.Inspection(InspectionState.Countersigned, InspectionCommand.TellPassed, facts => facts with { Items = [unknown] }).Refusal?.Rule);
    }

    [Fact]
    [Demand("HC-30")]
    public void JudgeItem_WhileUnderway_IsAllowed()
        => Assert.Equal(InspectionState.Underway, Decide.Inspection(InspectionState.Underway, InspectionCommand.JudgeItem).Value?.Next);

    [Fact]
    [Demand("HC-30", Refused = true)]
    public void JudgeItem_BeforeTheStart_IsRefused()
        => Assert.Equal("HC-30", Decide.Inspection(InspectionState.Scheduled, InspectionCommand.JudgeItem).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionState.Underway, InspectionCommand.JudgeItem)]
    [InlineData(InspectionState.Underway, InspectionCommand.CompleteJudgement)]
    [Demand("TJ-32", Refused = true)]
    public void Inspecting_Alone_IsRefused_UnlessTheLawAllowsIt(InspectionState state, InspectionCommand command)
    {
        Assert.Equal("TJ-32", Decide.Inspection(state, command, facts => facts with { Present = [Good.Wang] }).Refusal?.Rule);
        Assert.Null(Decide.Inspection(state, command, facts => facts with { Present = [Good.Wang], TeamExceptionCitation = "某法第一条" }).Refusal);
    }

    [Theory]
    [InlineData(InspectionState.Judged)]
    [InlineData(InspectionState.SignedByOne)]
    [Demand("TJ-32", Refused = true)]
    public void Sign_WithoutBeingThere_IsRefused(InspectionState state)
        => Assert.Equal("TJ-32", Decide.Inspection(state, InspectionCommand.SignOpinion, facts => facts with { Present = [Good.Li] }).Refusal?.Rule);

    [Fact]
    public void Attend_BeforeTheRoomAndWhileItStands_AndNotAfter()
    {
        Assert.All(new[] { SessionState.Prepared, SessionState.Checked, SessionState.Waiting, SessionState.Open, SessionState.Live, SessionState.Interrupted },
            state => Assert.Equal(state, Decide.Session(state, SessionCommand.Attend).Value?.Next));
        Assert.All(new[] { SessionState.Closed, SessionState.Assembled, SessionState.Sealed, SessionState.Abandoned },
            state => Assert.Equal("TK-003", Decide.Session(state, SessionCommand.Attend).Refusal?.Rule));
    }

    [Fact]
    public void FailStill_ThatNobodyWaitsFor_OrOutsideTheCheck_IsRefused()
    {
        Assert.Equal(InspectionState.Underway, Decide.Inspection(InspectionState.Underway, InspectionCommand.FailStill).Value?.Next);
        Assert.Equal("TK-309", Decide.Inspection(InspectionState.Underway, InspectionCommand.FailStill, facts => facts with { StillIsAwaited = false }).Refusal?.Rule);
        Assert.All(new[] { InspectionState.Scheduled, InspectionState.Judged, InspectionState.Sealed },
            state => Assert.Equal("TK-002", Decide.Inspection(state, InspectionCommand.FailStill).Refusal?.Rule));
    }

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
