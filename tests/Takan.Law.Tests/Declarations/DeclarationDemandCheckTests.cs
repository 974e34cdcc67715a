using Takan.Law.Profiles;
using Takan.Law.Tests.Profiles;

namespace Takan.Law.Tests.Declarations;

/// <summary>What <c>takan profile check</c> says about demand and form.</summary>
public sealed class DeclarationDemandCheckTests
{
    [Fact]
    public void DemandWithItsForm_IsNoFinding() => Assert.Empty(Findings(new(DeclarationDuty.EveryCase, "三（一）"), SampleDeclaration.Form));

    [Fact]
    public void NoDemandAndNoForm_IsNoFinding() => Assert.Empty(Findings(new(DeclarationDuty.None, "文件没有"), form: null));

    [Fact]
    public void DemandWithoutForm_StopsPublication() =>
        Assert.Equal(("HC-80", FindingSeverity.Error), Only(Findings(new(DeclarationDuty.OnRegistration, "附件4 注1"), form: null)));

    [Fact]
    public void DemandWithoutSource_StopsPublication() =>
        Assert.Equal(("TK-515", FindingSeverity.Error), Only(Findings(new(DeclarationDuty.EveryCase, " "), SampleDeclaration.Form)));

    [Fact]
    public void FormThatNobodyIsAskedToSign_Warns() => Assert.Equal(("HC-80", FindingSeverity.Warning), Only(Findings(demand: null, SampleDeclaration.Form)));

    [Fact]
    public void FormWithoutAPartOfTheAddress_StopsPublication() => Assert.Equal(("HC-68", FindingSeverity.Error), Only(Findings(
        new(DeclarationDuty.EveryCase, "三（一）"), SampleDeclaration.Form with { Fields = [.. SampleDeclaration.Form.Fields.Where(field => field.Id != "address-street")] })));

    private static IReadOnlyList<ProfileFinding> Findings(DeclarationDemand? demand, AddressDeclaration? form) =>
        ProfileCheck.Findings(SampleProfile.WithBureau(bureau => bureau with { Declaration = demand }) with { AddressDeclaration = form });

    private static (string Rule, FindingSeverity Severity) Only(IReadOnlyList<ProfileFinding> findings)
    {
        var only = Assert.Single(findings);
        return (only.Rule, only.Severity);
    }
}
