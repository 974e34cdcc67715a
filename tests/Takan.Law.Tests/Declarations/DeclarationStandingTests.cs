using Takan.Law.Declarations;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Tests.Demands;
using Takan.Testing;

namespace Takan.Law.Tests.Declarations;

/// <summary>Which papers a case must have signed before the queue.</summary>
public sealed class DeclarationStandingTests
{
    [Theory]
    [InlineData(DeclarationDuty.EveryCase, false, 1, 1)]
    [InlineData(DeclarationDuty.EveryCase, true, 3, 3)]
    [InlineData(DeclarationDuty.OnRegistration, true, 2, 2)]
    [InlineData(DeclarationDuty.OnRegistration, false, 2, 0)]
    [InlineData(DeclarationDuty.Offered, true, 2, 0)]
    [InlineData(DeclarationDuty.None, true, 2, 0)]
    [Demand("DL-16")]
    [Demand("HC-80")]
    [Demand("HC-84")]
    public void Due_ByDutyAndOccasion_IsOneFormForEachPlace(DeclarationDuty duty, bool onOccasion, int places, int due)
    {
        var terms = new DeclarationTerms(onOccasion ? RegistrationOccasion.SetUp : null, EntityKind.Enterprise, places);

        var standing = DeclarationStanding.Of(new(duty, "三（一）"), terms, signed: 0);

        Assert.Equal(due, standing.Due);
        Assert.Equal(due > 0 || duty == DeclarationDuty.Offered, standing.IsAsked);
    }

    [Fact]
    public void Of_PaperWithoutDemand_AsksNothing()
    {
        var standing = DeclarationStanding.Of(null, new(RegistrationOccasion.SetUp, EntityKind.Branch), signed: 0);

        Assert.Equal((false, 0), (standing.IsAsked, standing.Due));
    }

    [Theory]
    [InlineData(DeclarationDuty.EveryCase, 2)]
    [InlineData(DeclarationDuty.OnRegistration, 2)]
    [InlineData(DeclarationDuty.Offered, 0)]
    [InlineData(DeclarationDuty.None, 0)]
    [Demand("DL-16")]
    [Demand("HC-80")]
    [Demand("HC-84")]
    public void SignConsentLetter_DeclarationsComplete_EntersTheQueue(DeclarationDuty duty, int signed) =>
        Assert.Equal(CaseState.Consented, Sign(new(duty, true, 2, signed)).Value?.Next);

    [Fact]
    [Demand("DL-16", Refused = true)]
    public void SignConsentLetter_AloneWhereBothAreDemanded_IsRefused()
    {
        Assert.Equal("DL-16", Sign(new(DeclarationDuty.EveryCase, false, 1, 0)).Refusal?.Rule);
        Assert.Equal("DL-16", Sign(null).Refusal?.Rule);
    }

    [Fact]
    [Demand("HC-80", Refused = true)]
    public void SignConsentLetter_AtSetUpOrChangeWithoutDeclaration_IsRefused()
    {
        Assert.Equal("HC-80", Sign(new(DeclarationDuty.OnRegistration, true, 1, 0)).Refusal?.Rule);
        Assert.Null(Sign(new(DeclarationDuty.OnRegistration, false, 1, 0)).Refusal);
    }

    [Theory]
    [InlineData(DeclarationDuty.EveryCase)]
    [InlineData(DeclarationDuty.OnRegistration)]
    [Demand("HC-84", Refused = true)]
    public void SignConsentLetter_OneOfThreePlacesMissing_IsRefusedAndSaysHowMany(DeclarationDuty duty)
    {
        var refusal = Sign(new(duty, true, 3, 2)).Refusal;

        Assert.Equal("HC-84", refusal?.Rule);
        Assert.Contains("还差 1 份", refusal?.Words, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(CaseState.Informed)]
    [InlineData(CaseState.Consented)]
    public void SignDeclaration_WhereItIsAsked_LeavesTheCaseWhereItStands(CaseState state) =>
        Assert.Equal(state, Decide.Case(state, CaseCommand.SignDeclaration).Value?.Next);

    [Theory]
    [InlineData(DeclarationDuty.OnRegistration, CaseState.Informed, "HC-80")]
    [InlineData(DeclarationDuty.None, CaseState.Informed, "HC-80")]
    [InlineData(DeclarationDuty.EveryCase, CaseState.Registered, "HC-27")]
    [InlineData(DeclarationDuty.EveryCase, CaseState.Accepted, "TK-103")]
    [InlineData(DeclarationDuty.EveryCase, CaseState.Concluded, "TK-001")]
    public void SignDeclaration_UnaskedOrOutOfItsTime_IsRefused(DeclarationDuty duty, CaseState state, string rule) =>
        Assert.Equal(rule, Decide.Case(state, CaseCommand.SignDeclaration, facts => facts with { Declarations = new(duty, false, 1, 0) }).Refusal?.Rule);

    [Fact]
    [Demand("HC-79")]
    [Demand("HC-79", Refused = true)]
    public void SignDeclaration_WithoutSignatureOrUnread_IsRefused()
    {
        Assert.Equal("HC-79", Decide.Case(CaseState.Informed, CaseCommand.SignDeclaration, facts => facts with { SignatureBound = false }).Refusal?.Rule);
        Assert.Equal("HC-73", Decide.Case(CaseState.Informed, CaseCommand.SignDeclaration, facts => facts with { EveryUndertakingRead = false }).Refusal?.Rule);
        Assert.Null(Decide.Case(CaseState.Informed, CaseCommand.SignDeclaration).Refusal);
    }

    [Fact]
    [Demand("HC-84")]
    [Demand("HC-84", Refused = true)]
    public void Place_DeclaredAlready_IsRefusedHoweverItIsSpelt()
    {
        AddressKey[] declared = [AddressKey.Of("威海市环翠区望海路118号301室")];

        Assert.Equal("HC-84", DeclaredPlaces.Objection(declared, AddressKey.Of("威海市 环翠区 望海路１１８號 301 室"))?.Rule);
        Assert.Null(DeclaredPlaces.Objection(declared, AddressKey.Of("威海市环翠区望海路118号302室")));
    }

    private static Outcome<Transition<CaseState>> Sign(DeclarationStanding? standing) =>
        Decide.Case(CaseState.Informed, CaseCommand.SignConsentLetter, facts => facts with { Declarations = standing });
}
