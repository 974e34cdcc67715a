using Takan.Law.Eligibility;
using Takan.Law.Profiles;

namespace Takan.Casework.Commitments;

/// <summary>Which letter opens which road.</summary>
public static class CommitmentRoads
{
    /// <summary>Null for a road on which somebody inspects.</summary>
    public static CommitmentKind? LetterOf(Road road) => road switch
    {
        Road.Exempt => CommitmentKind.Exemption,
        Road.Renewal => CommitmentKind.NoChange,
        _ => null,
    };

    public static Road RoadOf(CommitmentKind kind) => kind == CommitmentKind.NoChange ? Road.Renewal : Road.Exempt;
}
