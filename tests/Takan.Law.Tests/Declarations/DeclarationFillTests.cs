using Takan.Law.Declarations;
using Takan.Law.Profiles;
using Takan.Testing;

namespace Takan.Law.Tests.Declarations;

public sealed class DeclarationFillTests
{
    [Fact]
    [Demand("HC-68")]
    [Demand("HC-70")]
    public void Check_EverythingFilledIn_PutsTheAddressTogether()
    {
        var fill = Check(SampleDeclaration.Filled);

        Assert.Empty(fill.Wrong);
        Assert.Equal("山东省威海市环翠区鲸园街道望海路118号301室", fill.Address);
    }

    [Fact]
    public void Address_OfAMunicipality_NamesItOnce() => Assert.StartsWith("天津市环翠区",
        Check(With(("address-province", "天津市"), ("address-city", "天津市"))).Address, StringComparison.Ordinal);

    [Theory]
    [InlineData("entity-name", "HC-67")]
    [InlineData("address-road", "HC-68")]
    [InlineData("owner-name", "HC-70")]
    [InlineData("title-number", "HC-70")]
    [InlineData("right-of-use", "HC-71")]
    [InlineData("legal-use", "HC-72")]
    [Demand("HC-67", Refused = true)]
    [Demand("HC-68", Refused = true)]
    [Demand("HC-70", Refused = true)]
    [Demand("HC-71", Refused = true)]
    [Demand("HC-72", Refused = true)]
    public void Check_OneFieldLeftOut_NamesItWithItsRule(string field, string rule)
    {
        var typed = SampleDeclaration.Filled;
        typed.Remove(field);

        var (id, refusal) = Assert.Single(Check(typed).Wrong);

        Assert.Equal((field, rule), (id, refusal.Rule));
    }

    [Fact]
    [Demand("HC-67")]
    [Demand("HC-67", Refused = true)]
    public void CreditCode_IsAskedAtAChangeAlone()
    {
        Assert.Equal("HC-67", Check(SampleDeclaration.Filled, RegistrationOccasion.Change).Wrong["credit-code"].Rule);
        Assert.Empty(Check(With(("credit-code", "91371002MA3W7K2T4X")), RegistrationOccasion.Change).Wrong);
        Assert.Empty(Check(SampleDeclaration.Filled, RegistrationOccasion.SetUp).Wrong);
        Assert.Empty(Check(SampleDeclaration.Filled, occasion: null).Wrong);
    }

    [Theory]
    [InlineData("济南市", true)]
    [InlineData("青岛", true)]
    [InlineData("山东省烟台市", true)]
    [InlineData("威海市", false)]
    [Demand("HC-69")]
    [Demand("HC-69", Refused = true)]
    public void FreeTradeZone_IsAskedInTheThreeCitiesAlone(string city, bool asked)
    {
        var fill = Check(With(("address-city", city)));

        Assert.Equal(asked ? "HC-69" : null, fill.Wrong.GetValueOrDefault("free-trade-zone")?.Rule);
        Assert.Empty(Check(With(("address-city", city), ("free-trade-zone", "否"))).Wrong);
    }

    [Theory]
    [InlineData("right-of-use", "自用", "租赁", "转租")]
    [InlineData("legal-use", "工业或商用", "住宅", "席位", "商务秘书", "集中办公区", "其他")]
    [Demand("HC-71")]
    [Demand("HC-72")]
    public void Check_EveryAnswerOfThePaper_IsTaken(string field, params string[] answers) =>
        Assert.All(answers, answer => Assert.Equal(answer, Check(With((field, answer))).Values[field]));

    [Theory]
    [InlineData("right-of-use", "借用", "HC-71")]
    [InlineData("legal-use", "仓库", "HC-72")]
    [InlineData("owner-number", "370602199001011238", "HC-70")]
    [InlineData("owner-number", "12345", "HC-70")]
    [InlineData("owner-phone", "520", "HC-70")]
    [InlineData("owner-name", "李\u200B某", "HC-70")]
    public void Check_ValueThatCannotBe_IsRefusedAtItsField(string field, string value, string rule) =>
        Assert.Equal(rule, Check(With((field, value))).Wrong[field].Rule);

    [Theory]
    [InlineData("91371002MA3W7K2T4X")]
    [InlineData("9137 1002 ma3w 7k2t 4x")]
    public void OwnerNumber_OfAnEntity_IsItsCreditCode(string typed) => Assert.Equal("91371002MA3W7K2T4X", Check(With(("owner-number", typed))).Values["owner-number"]);

    private static Dictionary<string, string> With(params (string Field, string Value)[] changes)
    {
        var typed = SampleDeclaration.Filled;
        foreach (var (field, value) in changes) typed[field] = value;
        return typed;
    }

    private static DeclarationFill Check(IReadOnlyDictionary<string, string> typed, RegistrationOccasion? occasion = RegistrationOccasion.SetUp) =>
        DeclarationFill.Check(SampleDeclaration.Form, new(occasion, EntityKind.Enterprise), typed, SampleDeclaration.Today);
}
