using Takan.Law.Profiles;
using static Takan.Law.Eligibility.MatterGates;
using static Takan.Law.Eligibility.WaiverGates;

namespace Takan.Law.Eligibility;

/// <summary>Every road with its gates. The visit has none: whatever else is refused, it stays open, so that no case is stuck.</summary>
internal static class RoutingTable
{
    public static readonly IReadOnlyList<RoadRow> Rows =
    [
        new(Road.Exempt, InspectionMode.Exempt,
            facts => new("LT-32", new("场所已列入免踏勘库，作出承诺后不再踏勘。", "The premises stand in the exemption library: a commitment takes the place of the inspection."), facts.Profile.Exemptions?.Source ?? ""),
            [
                InForce, LibraryKept, LibraryServesMatter, ClassAllows(InspectionMode.Exempt), RiskAllows(InspectionMode.Exempt),
                CreditGate.NotListed, NotSuspended, AddressListed,
            ],
            Consequences.Exempt) { Waives = true },

        new(Road.Renewal, InspectionMode.Exempt,
            facts => new("LT-11", new("到期延续、没有变化，作出承诺后不再踏勘。", "A renewal without change: a commitment takes the place of the inspection."), facts.Letter(CommitmentKind.NoChange)?.Source ?? ""),
            [InForce, NoChangeLetterTaken, IsRenewal, NothingChanged, RiskAllows(InspectionMode.Exempt), CreditGate.NotListed],
            Consequences.Renewal) { Waives = true },

        new(Road.Commitment, InspectionMode.Commitment,
            facts => new("HC-66", new("这个事项可以按告知承诺办理。", "The matter is open to notice and commitment."), facts.Matter.Source),
            [InForce, ClassAllows(InspectionMode.Commitment), RiskAllows(InspectionMode.Commitment)],
            Consequences.Commitment),

        new(Road.Remote, InspectionMode.Remote,
            facts => new("HC-63", new("这个事项可以按远程踏勘办理。", "The matter is open to live remote inspection."), facts.Matter.Source),
            Video(InspectionMode.Remote),
            Consequences.Remote),

        new(Road.SelfRecorded, InspectionMode.SelfRecorded,
            facts => new("LJ-10", new("这个事项可以由申请人自行录制后提交。", "The matter is open to material that the applicant records."), facts.Matter.Source),
            Video(InspectionMode.SelfRecorded),
            Consequences.SelfRecorded),

        new(Road.OnSite, InspectionMode.OnSite,
            facts => new("HC-63", new("现场踏勘始终可以办理。", "A visit is always open."), facts.Matter.Source),
            [],
            Consequences.OnSite) { Visits = true },
    ];

    private static IReadOnlyList<RoadGate> Video(InspectionMode mode) =>
        [InForce, ClassAllows(mode), TakenInPilot, RiskAllows(mode), PlaceMayBeShown, CreditGate.NotListed, ExclusionGate.NoneApplies];
}
