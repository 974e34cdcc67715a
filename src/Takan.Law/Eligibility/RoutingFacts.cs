using Takan.Law.Profiles;
using Takan.Law.Registry;

namespace Takan.Law.Eligibility;

/// <summary>What the routing of one case needs to know. Every default is the one that keeps the inspection.</summary>
public sealed record RoutingFacts
{
    public required Profile Profile { get; init; }

    public required Matter Matter { get; init; }

    public required DateOnly Today { get; init; }

    /// <summary>Entries of the dishonesty list that name the applicant, its representative or the address.</summary>
    public IReadOnlyList<DishonestyFact> Dishonesty { get; init; } = [];

    /// <summary>The clerk's answers to the paper's exclusions: true where one applies; a ground without an answer is still open.</summary>
    public IReadOnlyDictionary<ExclusionGround, bool> Answers { get; init; } = new Dictionary<ExclusionGround, bool>();

    /// <summary>The register of places says that this one is not shown by video.</summary>
    public bool VisitsOnly { get; init; }

    public PremisesStanding Premises { get; init; }

    /// <summary>The application renews a licence that expires.</summary>
    public bool IsRenewal { get; init; }

    /// <summary>The applicant says that nothing changed since the last licence.</summary>
    public bool NothingChanged { get; init; }

    /// <summary>Closure of the area in which the site lies.</summary>
    public AreaClosure? Closure { get; init; }

    /// <summary>What the applicant would like; null: no wish (HC-02).</summary>
    public Road? Choice { get; init; }

    /// <summary>The bureau, or the applicant, has sent the case to a visit, and nobody has chosen video again.</summary>
    public bool SentToVisit { get; init; }

    internal AreaClosure? ClosureToday => Closure?.Covers(Today) == true ? Closure : null;

    internal RiskTier? Tier => Profile.Bureau.RiskTiers.FirstOrDefault(tier => tier.Id == Matter.Risk);

    /// <summary>The letter by which this matter's applicants commit themselves; null where the bureau takes none.</summary>
    internal CommitmentLetter? Letter(CommitmentKind kind) =>
        Profile.Commitments?.Find(kind) is { } letter && letter.Matters.Contains(Matter.Id) ? letter : null;
}
