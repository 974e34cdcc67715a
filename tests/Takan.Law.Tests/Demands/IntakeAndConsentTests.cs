using Takan.Law.Process;
using Takan.Testing;

namespace Takan.Law.Tests.Demands;

public sealed class IntakeAndConsentTests
{
    [Fact]
    [Demand("HC-27")]
    public void Accept_MaterialsMeetTheConditions_OpensTheWayToConsent()
    {
        Assert.Equal(CaseState.Accepted, Decide.Case(CaseState.Registered, CaseCommand.Accept).Value?.Next);
        Assert.Equal(CaseState.Informed, Decide.Case(CaseState.Accepted, CaseCommand.GiveConsents).Value?.Next);
    }

    [Theory]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [Demand("LT-27")]
    public void Submit_IdentityProvenAndForOneselfOrWithAuthorisation_ComesToTheWindow(bool forOneself, bool authorised)
        => Assert.Equal(CaseState.Registered, Decide.Case(CaseState.Applying, CaseCommand.Submit,
            facts => facts with { ActsForOneself = forOneself, AuthorisationShown = authorised }).Value?.Next);

    [Fact]
    [Demand("LT-27", Refused = true)]
    public void Submit_WithoutIdentityOrAuthorisationOrServiceAddress_IsRefused()
    {
        Assert.Equal("TK-109", Refused(facts => facts with { IdentityShown = false }));
        Assert.Equal("TK-110", Refused(facts => facts with { AuthorisationShown = false }));
        Assert.Equal("TK-111", Refused(facts => facts with { ServiceAddressChosen = false }));

        static string? Refused(Func<CaseFacts, CaseFacts> change) => Decide.Case(CaseState.Applying, CaseCommand.Submit, change).Refusal?.Rule;
    }

    [Fact]
    public void Resubmit_OneCorrectionUnanswered_IsRefused()
    {
        Assert.Equal("TK-113", Decide.Case(CaseState.Returned, CaseCommand.Resubmit, facts => facts with { Corrections = ["甲", "乙"], AnsweredCorrections = ["甲"] }).Refusal?.Rule);
        Assert.Equal(CaseState.Registered, Decide.Case(CaseState.Returned, CaseCommand.Resubmit, facts => facts with { Corrections = ["甲", "乙"], AnsweredCorrections = ["乙", "甲"] }).Value?.Next);
    }

    [Theory]
    [InlineData(CaseState.Applying, CaseCommand.Accept)]
    [InlineData(CaseState.Applying, CaseCommand.GiveConsents)]
    [InlineData(CaseState.Registered, CaseCommand.SignConsentLetter)]
    [InlineData(CaseState.Registered, CaseCommand.GiveConsents)]
    [InlineData(CaseState.Registered, CaseCommand.OpenInspection)]
    [InlineData(CaseState.Returned, CaseCommand.SignConsentLetter)]
    [Demand("HC-27", Refused = true)]
    public void BeforeAcceptance_ConsentAndInspection_AreRefused(CaseState state, CaseCommand command)
        => Assert.Equal("HC-27", Decide.Case(state, command).Refusal?.Rule);

    [Fact]
    [Demand("HC-27", Refused = true)]
    public void Accept_MaterialsIncomplete_IsRefused()
        => Assert.Equal("HC-27", Decide.Case(CaseState.Registered, CaseCommand.Accept, facts => facts with { MaterialsComplete = false }).Refusal?.Rule);

    [Fact]
    [Demand("HC-23")]
    [Demand("HC-28")]
    public void SignConsentLetter_ReadAndTwoIdenticalCopies_EntersTheQueue()
        => Assert.Equal(CaseState.Consented, Decide.Case(CaseState.Informed, CaseCommand.SignConsentLetter).Value?.Next);

    [Theory]
    [InlineData(CaseState.Accepted)]
    [InlineData(CaseState.Informed)]
    [Demand("HC-23", Refused = true)]
    public void OpenInspection_WithoutConsentLetter_IsRefused(CaseState state)
        => Assert.Equal("HC-23", Decide.Case(state, CaseCommand.OpenInspection).Refusal?.Rule);

    [Theory]
    [InlineData("ab")]
    [InlineData("ab", "cd")]
    [InlineData("ab", "ab", "ab")]
    [InlineData("", "")]
    [Demand("HC-28", Refused = true)]
    [Demand("DL-17", Refused = true)]
    public void SignConsentLetter_CopiesNotTwoOrNotIdentical_IsRefused(params string[] digests)
        => Assert.Equal("HC-28", Decide.Case(CaseState.Informed, CaseCommand.SignConsentLetter, facts => facts with { CopyDigests = digests }).Refusal?.Rule);

    [Fact]
    [Demand("HC-58", Refused = true)]
    public void SignConsentLetter_WithoutSignature_IsRefused()
        => Assert.Equal("HC-58", Decide.Case(CaseState.Informed, CaseCommand.SignConsentLetter, facts => facts with { SignatureBound = false }).Refusal?.Rule);

    [Theory]
    [InlineData(CaseState.Accepted)]
    [InlineData(CaseState.Informed)]
    [InlineData(CaseState.Consented)]
    [InlineData(CaseState.Inspecting)]
    [Demand("HC-02")]
    public void DeclineRemote_AtAnyTime_TakesTheVisitAndMayComeBack(CaseState state)
    {
        Assert.Equal(CaseState.OnSite, Decide.Case(state, CaseCommand.DeclineRemote).Value?.Next);
        Assert.Equal(CaseState.Accepted, Decide.Case(CaseState.OnSite, CaseCommand.ChooseRemote).Value?.Next);
    }

    [Fact]
    public void SignConsentLetter_ForecastNotTold_IsRefused()
        => Assert.Equal("TK-105", Decide.Case(CaseState.Informed, CaseCommand.SignConsentLetter, facts => facts with { ForecastTold = false }).Refusal?.Rule);
}
