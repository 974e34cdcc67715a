using Takan.Law.Profiles;

namespace Takan.Law.Eligibility;

/// <summary>Where a case goes and why, and what every other road would mean (B-11).</summary>
/// <param name="Paper">The paper in which the clauses of the reasons stand.</param>
/// <param name="Recommended">One of <paramref name="Verdicts"/>, never a refused one.</param>
/// <param name="Decided">The rule that sent the case there.</param>
/// <param name="ChoiceRefused">Why the applicant's wish cannot be met; null when it is, or when there is none.</param>
/// <param name="Questions">Exclusions that the clerk has still to answer: until then the card is provisional.</param>
public sealed record RoutingCard(
    Paper Paper,
    IReadOnlyList<RoadVerdict> Verdicts,
    RoadVerdict Recommended,
    RoutingReason Decided,
    Refusal? ChoiceRefused,
    IReadOnlyList<Exclusion> Questions)
{
    /// <summary>Title, number and place of the paper that decided. A matter's source names the number itself.</summary>
    public string Basis => Decided.Clause.StartsWith(Paper.Number, StringComparison.Ordinal)
        ? $"《{Paper.Title}》{Decided.Clause}"
        : $"《{Paper.Title}》{Paper.Number} {Decided.Clause}".TrimEnd();

    public RoadVerdict this[Road road] => Verdicts.First(verdict => verdict.Road == road);
}

/// <summary>One road: open or refused.</summary>
/// <param name="Reason">The rule that opens the road or closes it.</param>
/// <param name="Consequence">What the road means for the applicant.</param>
/// <param name="Objection">What the applicant can do against it.</param>
/// <param name="Postponed">Open, but not before the closure of the area ends.</param>
public sealed record RoadVerdict(Road Road, bool IsOpen, RoutingReason Reason, Bilingual Consequence, Bilingual Objection, bool Postponed)
{
    /// <summary>Closed only until the exclusions are answered.</summary>
    public bool Waits => !IsOpen && Reason.Rule == ExclusionGate.StillOpen;

    public Refusal? Refusal => IsOpen ? null : new(Reason.Rule, Reason.Words.Chinese, Reason.Words.English);
}

/// <param name="Clause">Place in the bureau's paper; empty where the rule is the house's own.</param>
public sealed record RoutingReason(string Rule, Bilingual Words, string Clause);
