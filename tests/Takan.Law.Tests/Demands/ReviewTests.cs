using Takan.Law.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class ReviewTests
{
    [Fact]
    [Demand("LJ-13")]
    public void Review_PassedAndHandedOver_OpensTheWayToConsent()
    {
        Assert.Equal(CaseState.Reviewing, Decide.Case(CaseState.Accepted, CaseCommand.SendToReview).Value?.Next);
        Assert.Equal(CaseState.Accepted, Decide.Case(CaseState.Reviewing, CaseCommand.HandOver).Value?.Next);
        Assert.Equal(CaseState.Informed, Decide.Case(CaseState.Accepted, CaseCommand.GiveConsents).Value?.Next);
    }

    [Theory]
    [InlineData(CaseCommand.GiveConsents)]
    [InlineData(CaseCommand.SignConsentLetter)]
    [InlineData(CaseCommand.OpenInspection)]
    [InlineData(CaseCommand.AgreeVisit)]
    [InlineData(CaseCommand.DeclineRemote)]
    [InlineData(CaseCommand.SwitchToOnSite)]
    [Demand("LJ-13", Refused = true)]
    public void BeforeTheHandOver_NothingOfTheInspectionIsOpen(CaseCommand command)
    {
        Assert.Equal("LJ-13", Decide.Case(CaseState.Reviewing, command).Refusal?.Rule);
        Assert.Equal("LJ-13", Decide.Case(CaseState.ReviewReturned, command).Refusal?.Rule);
    }

    [Fact]
    [Demand("LJ-13", Refused = true)]
    public void HandOver_OfWhatDidNotPass_IsRefused_AndNoPaperWithoutAReviewHasOne()
    {
        Assert.Equal("LJ-13", Decide.Case(CaseState.Reviewing, CaseCommand.HandOver, facts => facts with { MaterialsComplete = false }).Refusal?.Rule);
        Assert.Equal("LJ-13", Decide.Case(CaseState.Accepted, CaseCommand.SendToReview, facts => facts with { Review = ReviewStanding.NotDemanded }).Refusal?.Rule);
    }

    [Fact]
    public void Returned_WithEveryCorrection_ComesBackToTheReview()
    {
        Assert.Equal("TK-101", Decide.Case(CaseState.Reviewing, CaseCommand.ReturnFromReview, facts => facts with { Corrections = [] }).Refusal?.Rule);
        Assert.Equal(CaseState.ReviewReturned, Decide.Case(CaseState.Reviewing, CaseCommand.ReturnFromReview).Value?.Next);
        Assert.Equal(CaseState.Reviewing, Decide.Case(CaseState.ReviewReturned, CaseCommand.Resubmit).Value?.Next);
    }

    [Theory]
    [InlineData(CaseState.Passed)]
    [InlineData(CaseState.NotMet)]
    [Demand("LJ-14")]
    [Demand("LJ-14", Refused = true)]
    public void Result_GoesBackBeforeTheCaseIsConcluded(CaseState told)
    {
        Assert.Equal("LJ-14", Decide.Case(told, CaseCommand.Conclude, facts => facts with { Review = facts.Review with { HandedBackAt = null } }).Refusal?.Rule);
        Assert.Equal(told, Decide.Case(told, CaseCommand.HandBack).Value?.Next);
        Assert.Equal(CaseState.Concluded, Decide.Case(told, CaseCommand.Conclude).Value?.Next);
        Assert.Equal(CaseState.Concluded, Decide.Case(told, CaseCommand.Conclude, facts => facts with { Review = ReviewStanding.NotDemanded }).Value?.Next);
    }

    [Theory]
    [InlineData(CaseState.Passed)]
    [InlineData(CaseState.NotMet)]
    [Demand("LJ-14")]
    [Demand("LJ-14", Refused = true)]
    public void Result_IsTakenOverOrReturnedByTheSection_AndOnlyThenConcluded(CaseState told)
    {
        Assert.Equal("LJ-14", Decide.Case(told, CaseCommand.AcknowledgeResult, facts => facts with { Review = facts.Review with { HandedBackAt = null } }).Refusal?.Rule);
        Assert.Equal("LJ-14", Decide.Case(told, CaseCommand.Conclude, facts => facts with { Review = facts.Review with { AcknowledgedAt = null } }).Refusal?.Rule);
        Assert.Equal("TK-102", Decide.Case(told, CaseCommand.ReturnResult, facts => facts with { Reason = "" }).Refusal?.Rule);
        Assert.Equal(["ResultReturned"], Decide.Case(told, CaseCommand.ReturnResult).Value?.Events);
        Assert.Equal(["ResultTakenOver"], Decide.Case(told, CaseCommand.AcknowledgeResult).Value?.Events);
    }

    [Theory]
    [InlineData(CaseState.Reviewing)]
    [InlineData(CaseState.Inspecting)]
    [InlineData(CaseState.Rectifying)]
    [Demand("LJ-14", Refused = true)]
    public void HandBack_BeforeThereIsAResult_IsRefused(CaseState state)
        => Assert.Equal("LJ-14", Decide.Case(state, CaseCommand.HandBack).Refusal?.Rule);
}
