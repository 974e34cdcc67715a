using Takan.Law.Declarations;
using Takan.Law.Profiles;
using Takan.Testing;
using static Takan.Law.Profiles.EntityKind;
using static Takan.Law.Profiles.RegistrationOccasion;

namespace Takan.Law.Tests.Declarations;

/// <summary>Four kinds of entity, set-up and change: the right signer with the right seal, and nobody else.</summary>
public sealed class DeclarationSignersTests
{
    public static TheoryData<EntityKind, RegistrationOccasion, string, bool, string> Table => new()
    {
        { Enterprise, SetUp, "拟任法定代表人", false, "HC-81" },
        { Enterprise, SetUp, "个人独资企业投资人", false, "HC-81" },
        { Enterprise, SetUp, "合伙事务执行人或代表", false, "HC-81" },
        { Enterprise, Change, "法定代表人", true, "HC-81" },
        { Cooperative, SetUp, "拟任法定代表人", false, "HC-81" },
        { Cooperative, Change, "法定代表人", true, "HC-81" },
        { Branch, SetUp, "隶属企业法定代表人", true, "HC-82" },
        { Branch, Change, "隶属企业法定代表人", true, "HC-82" },
        { SoleTrader, SetUp, "经营者本人", false, "HC-83" },
        { SoleTrader, Change, "经营者本人", false, "HC-83" },
    };

    [Theory]
    [MemberData(nameof(Table))]
    [Demand("HC-81")]
    [Demand("HC-82")]
    [Demand("HC-83")]
    public void RightSigner_WithTheSealWhereItIsDemanded_IsTaken(EntityKind entity, RegistrationOccasion occasion, string signer, bool seal, string rule)
    {
        Assert.Null(Objection(entity, occasion, new(signer, OnPaper: true, SealShown: seal, HolderIsAgent: false)));
        Assert.Equal(rule, AddressDeclaration.SignerRuleOf(entity));
        if (!seal) Assert.Null(Objection(entity, occasion, new(signer, OnPaper: false, SealShown: false, HolderIsAgent: false)));
    }

    [Theory]
    [MemberData(nameof(Table))]
    [Demand("HC-81", Refused = true)]
    [Demand("HC-82", Refused = true)]
    [Demand("HC-83", Refused = true)]
    public void WrongSigner_MissingSealOrAgentsFinger_IsRefused(EntityKind entity, RegistrationOccasion occasion, string signer, bool seal, string rule)
    {
        Assert.All(["代办人", "门店经理", null], wrong => Assert.Equal(rule, Objection(entity, occasion, new(wrong, true, true, false))?.Rule));
        Assert.Equal(rule, Objection(entity, occasion, new(signer, OnPaper: false, SealShown: seal, HolderIsAgent: true))?.Rule);
        if (seal) Assert.Equal(rule, Objection(entity, occasion, new(signer, OnPaper: true, SealShown: false, HolderIsAgent: false))?.Rule);
    }

    /// <summary>The proposed one signs before the registration, the registered one after it; the investor signs both times.</summary>
    [Fact]
    [Demand("HC-81", Refused = true)]
    public void SignerOfTheOtherOccasion_IsRefused()
    {
        Assert.Equal("HC-81", Objection(Enterprise, SetUp, new("法定代表人", true, true, false))?.Rule);
        Assert.Equal("HC-81", Objection(Enterprise, Change, new("拟任法定代表人", true, true, false))?.Rule);
    }

    [Fact]
    public void RegisteredAlready_NeitherSetUpNorChange_SignsAsAtAChangeWithoutSeal()
    {
        Assert.True(DeclarationSigners.RuleFor(SampleDeclaration.Form, new(null, Enterprise)).IsAllowed(out var rule, out _));

        Assert.Equal(("法定代表人", ""), (rule.Signers[0], rule.Seal));
    }

    [Fact]
    [Demand("HC-80", Refused = true)]
    public void EntityThatTheFormDoesNotName_IsRefused()
    {
        var form = SampleDeclaration.Form with { Signers = [.. SampleDeclaration.Form.Signers.Where(rule => rule.Entity != Branch)] };

        Assert.Equal("HC-80", DeclarationSigners.Objection(form, new(SetUp, Branch), new("隶属企业法定代表人", true, true, false))?.Rule);
    }

    [Theory]
    [InlineData("91371002MA3W7K2T4X", "示例劳务派遣有限公司", Enterprise)]
    [InlineData("91371002MA3W7K2T4X", "示例劳务派遣有限公司威海分公司", Branch)]
    [InlineData("92371002MA3W7K2T4X", "示例小吃店", SoleTrader)]
    [InlineData("93371002MA3W7K2T4X", "示例种植专业合作社", Cooperative)]
    [InlineData("12371002MA3W7K2T4X", "示例区医院", Enterprise)]
    public void Kind_OfCodeAndName_IsGuessedUntilTheClerkSaysIt(string code, string name, EntityKind kind) => Assert.Equal(kind, EntityKinds.Guess(code, name));

    private static Refusal? Objection(EntityKind entity, RegistrationOccasion occasion, DeclarationSigning signing) =>
        DeclarationSigners.Objection(SampleDeclaration.Form, new(occasion, entity), signing);
}
