using Takan.Law.Eligibility;
using Takan.Law.Profiles;
using Takan.Law.Registry;
using Takan.Law.Tests.Profiles;

namespace Takan.Law.Tests.Eligibility;

/// <summary>A bureau with every road, and facts under which each is open; a test changes one thing.</summary>
internal static class RoutingSample
{
    public static readonly DateOnly Today = new(2026, 3, 2);

    public static readonly AreaClosure Closure = new("东片", new(2026, 3, 1), new(2026, 3, 14), "疫情管控");

    public static readonly DishonestyFact Dishonest = new(DishonestySubject.Entity, "示例有限公司", new(2026, 1, 1), new(2026, 6, 30), null);

    public static readonly Matter Matter = SampleProfile.Matter with
    {
        AllowedModes = Enum.GetValues<InspectionMode>(),
        Risk = "ordinary",
        Source = "附件3",
    };

    public static readonly IReadOnlyList<Exclusion> Exclusions =
    [
        new(ExclusionGround.SecurityOrBusinessSecret, "现场涉及国家安全、商业秘密的", "二（一）"),
        new(ExclusionGround.SiteWithoutConditions, "现场不具备视频条件的", "二（二）"),
        new(ExclusionGround.ContentUnsuited, "内容不适宜视频的", "二（三）"),
        new(ExclusionGround.ApplicantDishonest, "申请人被列入失信名单的", "二（四）"),
        new(ExclusionGround.OtherwiseByLaw, "法律、法规规定的其他情形", "二（五）"),
    ];

    public static readonly IReadOnlyDictionary<ExclusionGround, bool> NoneApplies =
        Exclusions.Where(exclusion => exclusion.Ground != ExclusionGround.ApplicantDishonest).ToDictionary(exclusion => exclusion.Ground, _ => false);

    public static readonly Profile Profile = SampleProfile.Profile with
    {
        Bureau = SampleProfile.Profile.Bureau with
        {
            Exclusions = Exclusions,
            RiskTiers = [Tier("ordinary", Enum.GetValues<InspectionMode>()), Tier("hard", [InspectionMode.OnSite])],
        },
        Matters = [Matter],
        Commitments = new() { Letters = [new(CommitmentKind.NoChange, "无变化承诺书", "承诺：", [new("1", "没有变化")], [Matter.Id], "二1.2")] },
        Exemptions = new() { FixedElements = [], StableManagement = "有", Matters = [Matter.Id], Minutes = 20, Source = "二3.1" },
    };

    /// <summary>Renewal, listed premises, no exclusion: all six roads are open.</summary>
    public static readonly RoutingFacts Open = new()
    {
        Profile = Profile,
        Matter = Matter,
        Today = Today,
        Answers = NoneApplies,
        Premises = PremisesStanding.Listed,
        IsRenewal = true,
        NothingChanged = true,
    };

    /// <summary>The everyday case: nothing that would waive the inspection.</summary>
    public static readonly RoutingFacts Plain = Open with { Premises = PremisesStanding.NotListed, IsRenewal = false, NothingChanged = false };

    public static RoutingFacts Allowing(this RoutingFacts facts, InspectionMode mode, params InspectionMode[] allowed) =>
        facts with { Matter = facts.Matter with { Mode = mode, AllowedModes = allowed } };

    public static RoutingFacts Ticking(this RoutingFacts facts, ExclusionGround ground) =>
        facts with { Answers = new Dictionary<ExclusionGround, bool>(NoneApplies) { [ground] = true } };

    private static RiskTier Tier(string id, IReadOnlyList<InspectionMode> modes) => new(id, id, "标准", modes, "本局默认");
}
