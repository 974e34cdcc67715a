namespace Takan.Law.Profiles;

/// <summary>Which kinds of session besides the formal inspection the bureau offers (LT-45). Null in papers that know none.</summary>
/// <param name="Source">Where the paper names them.</param>
/// <param name="KeepDays">How many days the recording of a session without a decision is to be kept.</param>
/// <param name="KeepSource">Where that number comes from.</param>
public sealed record SessionKinds(string Source, int KeepDays, string KeepSource)
{
    public const int LongestKept = 3650;

    public IReadOnlyList<KindOffer> Offers { get; init; } = [];

    /// <summary>When inspections begin at once; needed where they are offered.</summary>
    public InstantHours? InstantHours { get; init; }

    /// <summary>Whether the kind is offered for the matter.</summary>
    public bool Offer(VisitKind kind, string matter) => Offers.Any(offer => offer.Kind == kind && (offer.Matters.Count == 0 || offer.Matters.Contains(matter)));
}

/// <summary>A kind, and for which matters.</summary>
/// <param name="Kind">Which kind.</param>
public sealed record KindOffer(VisitKind Kind)
{
    /// <summary>Ids; empty: of every matter.</summary>
    public IReadOnlyList<string> Matters { get; init; } = [];
}

/// <summary>From and until what full hour of the day, in China.</summary>
public sealed record InstantHours(int From, int Until, string Source)
{
    public bool Holds(DateTime local) => local.Hour >= From && local.Hour < Until;
}
