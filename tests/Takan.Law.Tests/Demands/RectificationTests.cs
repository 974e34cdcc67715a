using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Law.Tests.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class RectificationTests
{
    private static readonly DateOnly Told = new(2026, 3, 3);

    [Fact]
    [Demand("HC-56")]
    public void Rectification_TenWorkingDays_FollowTheProfileAndTheCalendar()
    {
        Assert.Equal(new(2026, 3, 17), Deadlines.Rectification(Told, Huancui.Numbers, WorkingDayCalendar.Official).Day);
        Assert.Equal(new(2026, 3, 10), Deadlines.Rectification(
            Told, Huancui.Numbers with { RectificationWorkingDays = 5 }, WorkingDayCalendar.Official).Day);
    }

    [Fact]
    [Demand("HC-56", Refused = true)]
    public void TellRectification_AnotherDate_IsRefused()
    {
        var refusal = Decide.Inspection(
            InspectionState.Countersigned, InspectionCommand.TellRectification, facts => facts with { RectificationDue = new(2026, 3, 20) }).Refusal;

        Assert.Equal("HC-56", refusal?.Rule);
        Assert.Contains("10 个工作日，即 2026-03-17", refusal!.Words, StringComparison.Ordinal);
    }

    [Fact]
    [Demand("HC-36")]
    public void ApplyForReinspection_OnTheLastDay_ReopensTheFailedItemsOnly()
    {
        Assert.Equal(CaseState.ReinspectionRequested, Decide.Case(
            CaseState.Rectifying, CaseCommand.ApplyForReinspection, facts => facts with { Today = facts.RectificationDue }).Value?.Next);
        Assert.Equal(CaseState.Inspecting, Decide.Case(CaseState.ReinspectionRequested, CaseCommand.OpenInspection).Value?.Next);
    }

    [Fact]
    [Demand("HC-56", Refused = true)]
    public void ApplyForReinspection_ADayLate_IsRefused()
        => Assert.Equal("HC-56", Decide.Case(
            CaseState.Rectifying, CaseCommand.ApplyForReinspection, facts => facts with { Today = new(2026, 3, 18) }).Refusal?.Rule);

    [Fact]
    [Demand("HC-36", Refused = true)]
    public void OpenInspection_WithoutApplication_IsRefused()
        => Assert.Equal("HC-36", Decide.Case(CaseState.Rectifying, CaseCommand.OpenInspection).Refusal?.Rule);

    [Fact]
    [Demand("HC-36", Refused = true)]
    public void Reinspection_OtherItemsThanTheFailed_IsRefused()
    {
        Assert.Equal("HC-36", Decide.Case(
            CaseState.ReinspectionRequested, CaseCommand.OpenInspection, facts => facts with { ItemsToReopen = ["2", "3"] }).Refusal?.Rule);
        Assert.Equal("HC-36", Decide.Inspection(
            InspectionState.Underway, InspectionCommand.JudgeItem, facts => facts with { ItemIsInScope = false }).Refusal?.Rule);
    }

    [Theory]
    [InlineData(CaseState.OnSite)]
    [InlineData(CaseState.Accepted)]
    [InlineData(CaseState.Informed)]
    [InlineData(CaseState.Consented)]
    [Demand("HC-36", Refused = true)]
    [Demand("HC-56")]
    public void Rectification_BindsOnEveryRoad_UntilItWasAppliedFor(CaseState state)
    {
        Assert.Equal(CaseState.RectificationLapsed, Decide.Case(state, CaseCommand.LapseRectification).Value?.Next);
        Assert.Equal(state, Decide.Case(state, CaseCommand.ApplyForReinspection).Value?.Next);
        Assert.Equal("HC-36", Decide.Case(state, CaseCommand.LapseRectification, facts => facts with { ReinspectionApplied = true }).Refusal?.Rule);
        Assert.Equal("HC-36", Decide.Case(state, CaseCommand.ApplyForReinspection, facts => facts with { ReinspectionApplied = true }).Refusal?.Rule);
    }

    [Fact]
    [Demand("HC-36", Refused = true)]
    public void SignCommitment_WhereItemsFailed_IsRefused()
        => Assert.Equal("HC-36", Decide.Case(CaseState.Accepted, CaseCommand.SignCommitment, facts => facts with { FailedItems = ["2"] }).Refusal?.Rule);

    [Fact]
    [Demand("HC-43", Refused = true)]
    [Demand("HC-36", Refused = true)]
    public void OpenInspection_OfACaseThatCameBackFromTheVisit_TakesItsOfficer_AndTheApplication()
    {
        Assert.Equal("HC-43", Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { Officer = Good.Li }).Refusal?.Rule);
        Assert.Equal("HC-36", Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { ReinspectionApplied = false }).Refusal?.Rule);
        Assert.Equal("HC-36", Decide.Case(CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { ItemsToReopen = ["1", "2", "3"] }).Refusal?.Rule);
        Assert.Equal(CaseState.Inspecting, Decide.Case(CaseState.Consented, CaseCommand.OpenInspection).Value?.Next);
        Assert.Equal(CaseState.Inspecting, Decide.Case(
            CaseState.Consented, CaseCommand.OpenInspection, facts => facts with { ResponsibleOfficer = null, FailedItems = [], ItemsToReopen = ["1"], ReinspectionApplied = false }).Value?.Next);
    }

    [Fact]
    [Demand("HC-23", Refused = true)]
    public void Reinspection_WithoutAConsentThatStands_IsRefused()
        => Assert.Equal("HC-23", Decide.Case(CaseState.ReinspectionRequested, CaseCommand.OpenInspection, facts => facts with { ConsentStands = false }).Refusal?.Rule);

    [Fact]
    public void Lapse_OnlyAfterTheLastDay_LeadsToExtensionOrDecision()
    {
        Assert.Equal("HC-56", Decide.Case(CaseState.Rectifying, CaseCommand.LapseRectification, facts => facts with { Today = facts.RectificationDue }).Refusal?.Rule);
        Assert.Equal(CaseState.RectificationLapsed, Decide.Case(CaseState.Rectifying, CaseCommand.LapseRectification).Value?.Next);
        Assert.Equal(CaseState.Rectifying, Decide.Case(CaseState.RectificationLapsed, CaseCommand.ExtendRectification).Value?.Next);
        Assert.Equal(CaseState.NotMet, Decide.Case(CaseState.RectificationLapsed, CaseCommand.DecideLapsed).Value?.Next);
    }
}
