using Takan.Law.Diaries;
using Takan.Law.Process;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class SchedulingTests
{
    [Fact]
    [Demand("HC-21")]
    public void OpenInspection_OldestOrWithReason_IsAllowed()
    {
        Assert.Equal(CaseState.Inspecting, Decide.Case(CaseState.Consented, CaseCommand.OpenInspection).Value?.Next);
        Assert.Equal(CaseState.Inspecting, Decide.Case(
            CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { OldestInQueue = false, OutOfOrderReason = "企业开业在即" }).Value?.Next);
    }

    [Fact]
    [Demand("HC-21", Refused = true)]
    public void OpenInspection_JumpingTheQueueWithoutReason_IsRefused()
        => Assert.Equal("HC-21", Decide.Case(
            CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { OldestInQueue = false, OutOfOrderReason = "  " }).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionState.Planned, InspectionCommand.LogContact)]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [Demand("HC-21", Refused = true)]
    [Demand("DL-19", Refused = true)]
    public void ContactAndBooking_JumpingTheQueueWithoutReason_AreRefused(InspectionState state, InspectionCommand command)
        => Assert.Equal("HC-21", Decide.Inspection(state, command, facts => facts with { OldestInQueue = false }).Refusal?.Rule);

    [Fact]
    [Demand("HC-22")]
    [Demand("DL-11")]
    [Demand("DL-19")]
    [Demand("LT-26")]
    public void Book_AfterContact_IsAllowed()
    {
        Assert.Equal(InspectionState.Contacted, Decide.Inspection(InspectionState.Planned, InspectionCommand.LogContact).Value?.Next);
        Assert.Equal(InspectionState.Scheduled, Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book).Value?.Next);
    }

    [Fact]
    [Demand("HC-22", Refused = true)]
    [Demand("DL-11", Refused = true)]
    [Demand("LT-26", Refused = true)]
    public void Book_WithoutContact_IsRefused()
        => Assert.Equal("HC-22", Decide.Inspection(InspectionState.Planned, InspectionCommand.Book).Refusal?.Rule);

    [Fact]
    [Demand("HC-22", Refused = true)]
    public void LogContact_MatterNotNamed_IsRefused()
        => Assert.Equal("HC-22", Decide.Inspection(InspectionState.Planned, InspectionCommand.LogContact, facts => facts with { MatterExplained = false }).Refusal?.Rule);

    [Theory]
    [InlineData("2026-03-07T02:00:00Z")]
    [InlineData("2026-03-03T04:30:00Z")]
    [InlineData("2026-03-03T08:45:00Z")]
    public void BookAndReschedule_OutsideOfficeHours_AreRefused(string time)
    {
        var at = DateTime.Parse(time, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal);
        Assert.Equal("TK-210", Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Appointment = at }).Refusal?.Rule);
        Assert.Equal("TK-210", Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Reschedule, facts => facts with { Appointment = at }).Refusal?.Rule);
    }

    [Fact]
    public void Book_BehindTheLegalEnd_IsRefused_UnlessItHasPassedAlready()
    {
        var afterwards = new DateTime(2026, 3, 16, 1, 0, 0, DateTimeKind.Utc);

        Assert.Equal("TK-211", Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Appointment = afterwards }).Refusal?.Rule);
        Assert.Equal("TK-211", Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Reschedule, facts => facts with { Appointment = afterwards }).Refusal?.Rule);
        Assert.Equal(InspectionState.Scheduled, Decide.Inspection(
            InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Appointment = afterwards, Now = afterwards.AddHours(-4) }).Value?.Next);
    }

    [Fact]
    [Demand("LJ-21")]
    public void Book_WhenEverybodyIsThere_IsAllowed()
        => Assert.Equal(InspectionState.Scheduled, Decide.Inspection(
            InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Diary = new([], [new("王某", 7)], 3) }).Value?.Next);

    [Theory]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.Reschedule)]
    [Demand("LJ-21", Refused = true)]
    public void BookAndReschedule_WhatTheDiariesForbid_IsRefused_AndSaysWho(InspectionState state, InspectionCommand command)
    {
        Refusal? With(DiaryReading? diary, bool free = true) => Decide.Inspection(state, command, facts => facts with { Diary = diary, TimeIsFree = free }).Refusal;

        var away = With(new(["王某"], [], 0));
        Assert.Equal("TK-212", away?.Rule);
        Assert.StartsWith("王某", away!.Words, StringComparison.Ordinal);
        Assert.Equal("TK-213", With(new([], [new("王某", 7), new("李某", 8)], 0))?.Rule);
        Assert.Equal("TK-214", With(new([], [], 4))?.Rule);
        Assert.Equal("TK-202", With(DiaryReading.Empty, free: false)?.Rule);
        Assert.Equal("TK-212", With(null)?.Rule);
    }

    [Fact]
    public void BookAndReschedule_NamesThatTheReaderMayNotKnow_AreNotSaid()
    {
        var refusal = Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Diary = new([""], [], 0) }).Refusal!;

        Assert.StartsWith("有人这个时间", refusal.Words, StringComparison.Ordinal);
        Assert.Contains("someone of the team", refusal.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Diary_NumbersOfTheBureau_Decide()
    {
        var facts = Good.Inspection(InspectionCommand.Book) with { Diary = new([], [new("王某", 3)], 1) };
        Assert.Null(InspectionProcess.Decide(InspectionState.Contacted, InspectionCommand.Book, Huancui.Numbers, facts).Refusal);
        Assert.Equal("TK-213", InspectionProcess.Decide(InspectionState.Contacted, InspectionCommand.Book, Huancui.Numbers with { InspectionsPerDay = 3 }, facts).Refusal?.Rule);
        Assert.Equal("TK-214", InspectionProcess.Decide(InspectionState.Contacted, InspectionCommand.Book, Huancui.Numbers with { InspectionsAtOnce = 1 }, facts).Refusal?.Rule);
    }

    /// <summary>Hours from now to the time that stands, and to the new one.</summary>
    [Theory]
    [InlineData(2, 24, null)]
    [InlineData(1.9, 24, "TK-215")]
    [InlineData(-1, 24, "TK-215")]
    [InlineData(24, 1.75, "TK-215")]
    public void Reschedule_OnThePhone_EndsTwoHoursBefore_ByTelephoneItDoesNot(double standing, double wanted, string? rule)
    {
        var now = new DateTime(2026, 3, 3, 1, 0, 0, DateTimeKind.Utc);
        InspectionFacts Of(InspectionFacts facts, bool staff) => facts with { Now = now, BookedAt = now.AddHours(standing), Appointment = now.AddHours(wanted), AgreedWithStaff = staff };

        Assert.Equal(rule, Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Reschedule, facts => Of(facts, staff: false)).Refusal?.Rule);
        Assert.Null(Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Reschedule, facts => Of(facts, staff: true)).Refusal);
    }

    [Theory]
    [InlineData(Party.Applicant, 15)]
    [InlineData(Party.Bureau, 0)]
    [InlineData(Party.Technical, 0)]
    [Demand("HC-53")]
    public void RecordNoShow_ByParty_AsksForANewAppointment(Party party, int waited)
        => Assert.Equal(InspectionState.Contacted, Decide.Inspection(
            InspectionState.Scheduled, InspectionCommand.RecordNoShow, facts => facts with { AskedBy = party, MinutesWaited = waited }).Value?.Next);

    [Fact]
    [Demand("HC-53", Refused = true)]
    public void RecordNoShow_ByApplicantBeforeTheWaitIsOver_IsRefused()
    {
        var refusal = Decide.Inspection(InspectionState.Scheduled, InspectionCommand.RecordNoShow, facts => facts with { MinutesWaited = 14 }).Refusal;

        Assert.Equal("HC-53", refusal?.Rule);
        Assert.Contains($"{Huancui.Numbers.WaitingMinutes} 分钟", refusal!.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(0)]
    [Demand("TJ-32", Refused = true)]
    public void Book_TeamTooSmall_IsRefused(int size)
        => Assert.Equal("TJ-32", Decide.Inspection(
            InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Team = [.. facts.Team.Take(size)] }).Refusal?.Rule);

    [Fact]
    [Demand("TJ-33")]
    public void AssignTeamAndBook_UpToFour_AreAllowed()
    {
        foreach (var command in new[] { InspectionCommand.AssignTeam, InspectionCommand.Book })
            Assert.Null(Decide.Inspection(InspectionState.Contacted, command, facts => facts with
            {
                Team = [.. facts.Team, Good.Zhao, Guid.CreateVersion7()],
                Registry = facts.Registry with { Demanded = false },
            }).Refusal);
    }

    [Theory]
    [InlineData(InspectionCommand.AssignTeam)]
    [InlineData(InspectionCommand.Book)]
    [Demand("TJ-33", Refused = true)]
    public void AssignTeamAndBook_AFifthThatNobodyFiled_IsRefused(InspectionCommand command)
        => Assert.Equal("TJ-33", Decide.Inspection(
            InspectionState.Contacted, command, facts => Spoilt.OfFive(facts, agreed: true) with { Registry = facts.Registry }).Refusal?.Rule);

    [Theory]
    [InlineData(InspectionState.Contacted, InspectionCommand.AssignTeam)]
    [InlineData(InspectionState.Contacted, InspectionCommand.Book)]
    [InlineData(InspectionState.Scheduled, InspectionCommand.Start)]
    [Demand("TJ-34", Refused = true)]
    public void NamingBookingAndBeginning_WithAFifthBeforeTheCountyAgrees_AreRefused(InspectionState state, InspectionCommand command)
        => Assert.Equal("TJ-34", Decide.Inspection(state, command, facts => Spoilt.OfFive(facts, agreed: false)).Refusal?.Rule);

    /// <summary>It holds for the people who were filed, and for no others.</summary>
    [Fact]
    [Demand("TJ-34")]
    public void NamingBookingAndBeginning_WithAFifthOnceTheCountyAgreed_AreAllowed()
    {
        InspectionFacts Agreed(InspectionFacts facts)
        {
            var five = Spoilt.OfFive(facts, agreed: true);
            return five with { Registry = five.Registry with { Demanded = false } };
        }

        foreach (var (state, command) in new[] { (InspectionState.Contacted, InspectionCommand.AssignTeam), (InspectionState.Contacted, InspectionCommand.Book), (InspectionState.Scheduled, InspectionCommand.Start) })
        {
            Assert.Null(Decide.Inspection(state, command, Agreed).Refusal);
            Assert.NotNull(Decide.Inspection(state, command, facts => Agreed(facts) with { Team = [.. facts.Team, .. Enumerable.Range(0, 3).Select(_ => Guid.CreateVersion7())] }).Refusal);
        }
    }

    [Fact]
    [Demand("TJ-35")]
    public void Team_OtherwiseByLaw_IsAllowedWithItsCitation()
    {
        Assert.Null(Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Team = [Good.Wang], TeamExceptionCitation = "某某法第十条" }).Refusal);
        Assert.Null(Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Start, facts => Spoilt.OfFive(facts, agreed: false) with
        {
            TeamExceptionCitation = "某某法第十条",
            Registry = facts.Registry with { Demanded = false },
        }).Refusal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [Demand("TJ-35", Refused = true)]
    public void Team_OtherwiseWithoutCitation_IsRefused(string? citation)
    {
        Assert.Equal("TJ-32", Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => facts with { Team = [Good.Wang], TeamExceptionCitation = citation }).Refusal?.Rule);
        Assert.Equal("TJ-33", Decide.Inspection(InspectionState.Contacted, InspectionCommand.Book, facts => Spoilt.OfFive(facts, agreed: false) with { Registry = facts.Registry, TeamExceptionCitation = citation }).Refusal?.Rule);
    }

    [Fact]
    [Demand("TJ-32")]
    public void Start_TwoPresent_IsAllowed()
        => Assert.Equal(InspectionState.Underway, Decide.Inspection(InspectionState.Scheduled, InspectionCommand.Start).Value?.Next);

    [Fact]
    [Demand("TJ-32", Refused = true)]
    public void Start_OnePersonTwice_IsRefused()
        => Assert.Equal("TJ-32", Decide.Inspection(
            InspectionState.Scheduled, InspectionCommand.Start, facts => facts with { Present = [Good.Wang, Good.Wang] }).Refusal?.Rule);

    [Fact]
    [Demand("HC-43")]
    public void Reassign_WithReasonAndApproval_IsAllowed()
        => Assert.Equal(CaseState.Inspecting, Decide.Case(CaseState.Inspecting, CaseCommand.Reassign).Value?.Next);

    [Fact]
    [Demand("HC-43", Refused = true)]
    public void Reassign_WithoutApprovalOrReason_IsRefused()
    {
        Assert.Equal("HC-43", Decide.Case(CaseState.Inspecting, CaseCommand.Reassign, facts => facts with { LeadApproved = false }).Refusal?.Rule);
        Assert.Equal("HC-43", Decide.Case(CaseState.Inspecting, CaseCommand.Reassign, facts => facts with { Reason = null }).Refusal?.Rule);
    }

    [Fact]
    [Demand("HC-43", Refused = true)]
    public void Reinspection_ByAnotherOfficer_IsRefused()
        => Assert.Equal("HC-43", Decide.Case(
            CaseState.ReinspectionRequested, CaseCommand.OpenInspection, facts => facts with { Officer = Good.Zhao }).Refusal?.Rule);
}
