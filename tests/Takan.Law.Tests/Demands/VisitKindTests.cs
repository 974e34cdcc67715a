using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Tests.Process;

namespace Takan.Law.Tests.Demands;

/// <summary>Trial inspection, guidance and instant inspection beside the formal one (LT-45).</summary>
public sealed class VisitKindTests
{
    private static readonly InspectionState[] Advice =
        [InspectionState.AdviceBooked, InspectionState.Advising, InspectionState.Advised, InspectionState.AdviceCancelled, InspectionState.AdviceSealed];

    public static TheoryData<InspectionCommand> Decisive { get; } =
    [
        InspectionCommand.JudgeItem, InspectionCommand.CompleteJudgement, InspectionCommand.ReopenRecord, InspectionCommand.SignOpinion, InspectionCommand.Countersign,
        InspectionCommand.AttestRefusal, InspectionCommand.AttestUnreachable, InspectionCommand.AddSupplement, InspectionCommand.TellPassed,
        InspectionCommand.TellRectification, InspectionCommand.TellNotMet, InspectionCommand.SwitchToOnSite, InspectionCommand.Book, InspectionCommand.BeginAtOnce,
    ];

    [Theory, MemberData(nameof(Decisive))]
    [Demand("LT-45", Refused = true)]
    public void WhatLeadsToADecision_IsRefusedInEveryStateOfATrial(InspectionCommand command)
    {
        foreach (var state in Advice)
            Assert.Equal("LT-45", Decide.Inspection(state, command).Refusal?.Rule);
    }

    [Fact]
    [Demand("LT-45")]
    public void NoRow_LeadsFromATrialToAnInspection_NorBack()
    {
        var crossing = InspectionProcess.Table.Rows.Where(row => Advice.Contains(row.From) != Advice.Contains(row.To));

        var only = Assert.Single(crossing);
        Assert.Equal((InspectionState.Planned, InspectionCommand.BookAdvice), (only.From, only.Command));
    }

    [Fact]
    [Demand("LT-45")]
    public void NoStateOfATrial_TellsAResult() => Assert.DoesNotContain(Advice, state => state.ResultIsTold());

    [Theory]
    [InlineData(VisitKind.Formal)]
    [InlineData(VisitKind.Instant)]
    [Demand("LT-45", Refused = true)]
    public void FormalInspection_CannotBeBookedAsATrial(VisitKind kind)
        => Assert.Equal("LT-45", Decide.Inspection(InspectionState.Planned, InspectionCommand.BookAdvice, facts => facts with { Kind = kind }).Refusal?.Rule);

    [Fact]
    [Demand("LT-45")]
    public void WhileFormalOnesWait_ATrialGetsATimeBehindTheNextWorkingDay()
        => Assert.Null(Decide.Inspection(InspectionState.Planned, InspectionCommand.BookAdvice, facts => facts with { FormalWaiting = 3, Appointment = new(2026, 3, 4, 1, 0, 0, DateTimeKind.Utc) }).Refusal);

    [Fact]
    [Demand("LT-45", Refused = true)]
    public void WhileFormalOnesWait_ATrialTakesNoTimeOfTodayOrTheNextWorkingDay()
        => Assert.Equal("LT-45", Decide.Inspection(InspectionState.Planned, InspectionCommand.BookAdvice, facts => facts with { FormalWaiting = 1 }).Refusal?.Rule);

    [Fact]
    [Demand("HC-23", Refused = true)]
    public void WithoutConsent_NoCameraInATrial()
        => Assert.Equal("HC-23", Decide.Inspection(InspectionState.AdviceBooked, InspectionCommand.Start, facts => facts with { ConsentStands = false }).Refusal?.Rule);

    [Fact]
    [Demand("HC-31", Refused = true)]
    public void WithoutRecording_NoTrialBegins()
        => Assert.Equal("HC-31", Decide.Inspection(InspectionState.AdviceBooked, InspectionCommand.Start, facts => facts with { RecordingRuns = false }).Refusal?.Rule);

    [Fact]
    [Demand("LT-45", Refused = true)]
    public void BeforeEveryItemIsWalked_ATrialIsNotComplete()
        => Assert.Equal("LT-45", Decide.Inspection(InspectionState.Advising, InspectionCommand.CompleteAdvice, facts => facts with { ItemsWithoutAdvice = ["3"] }).Refusal?.Rule);

    [Fact]
    [Demand("LT-45")]
    public void InstantInspection_BeginsAtOnceWithContactTeamAndOrder()
        => Assert.Equal(InspectionState.Scheduled, Decide.Inspection(InspectionState.Contacted, InspectionCommand.BeginAtOnce).Value?.Next);

    [Fact]
    [Demand("HC-21", Refused = true)]
    public void InstantInspection_DoesNotPassWhoWaitsEarlier()
        => Assert.Equal("HC-21", Decide.Inspection(InspectionState.Contacted, InspectionCommand.BeginAtOnce, facts => facts with { OldestInQueue = false }).Refusal?.Rule);

    [Fact]
    [Demand("TJ-32", Refused = true)]
    public void InstantInspection_NeedsTwo()
        => Assert.Equal("TJ-32", Decide.Inspection(InspectionState.Contacted, InspectionCommand.BeginAtOnce, facts => facts with { Team = [Good.Wang] }).Refusal?.Rule);

    [Fact]
    [Demand("HC-22", Refused = true)]
    public void InstantInspection_WithoutContact_IsNotInTheTable()
        => Assert.False(InspectionProcess.Table.Knows(InspectionState.Planned, InspectionCommand.BeginAtOnce));

    [Fact]
    [Demand("LT-45", Refused = true)]
    public void InstantInspection_OutsideItsHours_IsRefused()
        => Assert.Equal("LT-45", Decide.Inspection(InspectionState.Contacted, InspectionCommand.BeginAtOnce, facts => facts with { InstantHours = new(13, 17, "本局默认") }).Refusal?.Rule);

    [Theory]
    [InlineData(VisitKind.Trial, CaseState.Registered, true)]
    [InlineData(VisitKind.Guidance, CaseState.Consented, true)]
    [InlineData(VisitKind.Trial, CaseState.Inspecting, false)]
    [InlineData(VisitKind.Trial, CaseState.Rectifying, false)]
    [InlineData(VisitKind.Instant, CaseState.Consented, true)]
    [InlineData(VisitKind.Instant, CaseState.Accepted, false)]
    public void Case_AdmitsAKind_OnlyWhereItTouchesNoDecision(VisitKind kind, CaseState state, bool admits) => Assert.Equal(admits, state.Admits(kind));

    [Fact]
    public void Advice_OnePersonGives_ADecisionNeedsTwo()
        => Assert.Equal((1, 2), (Huancui.Numbers.For(VisitKind.Trial).TeamMinimum, Huancui.Numbers.For(VisitKind.Instant).TeamMinimum));

    [Fact]
    [Demand("LT-45")]
    public void Kind_IsOfferedWhereTheWorkPlanSaysSo()
    {
        var kinds = new SessionKinds("出处", 30, "本局默认") { Offers = [new(VisitKind.Trial) { Matters = ["food-business"] }, new(VisitKind.Guidance)] };

        Assert.True(kinds.Offer(VisitKind.Trial, "food-business"));
        Assert.False(kinds.Offer(VisitKind.Trial, "labour-dispatch"));
        Assert.True(kinds.Offer(VisitKind.Guidance, "labour-dispatch"));
        Assert.False(kinds.Offer(VisitKind.Instant, "food-business"));
    }
}
