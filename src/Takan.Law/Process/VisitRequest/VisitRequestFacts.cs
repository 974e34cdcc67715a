using Takan.Law.Profiles;

namespace Takan.Law.Process;

/// <summary>What the guards of a request need to know. Every default is the refusing one.</summary>
public sealed record VisitRequestFacts
{
    /// <summary>The work plan offers the kind for the matter.</summary>
    public bool Offered { get; init; }

    /// <summary>The case stands where the kind may be asked for.</summary>
    public bool CaseAdmits { get; init; }

    /// <summary>Nothing else of the case is asked for or still to be held.</summary>
    public bool IsTheOnlyOne { get; init; }

    public bool NoticeShown { get; init; }

    public bool RequiredConsentsGiven { get; init; }

    /// <summary>The consents were given and not withdrawn; of a case that goes to its inspection anyway they stand with its letter.</summary>
    public bool ConsentStands { get; init; }

    public string? Reason { get; init; }
}

/// <summary>In which states of a case a kind may be asked for and held (LT-45).</summary>
public static class VisitAdmission
{
    // Before the applicant has sent it there is no case to look at; from the inspection on it would touch what is decided.
    private static readonly CaseState[] BeforeTheInspection =
    [
        CaseState.Registered, CaseState.Returned, CaseState.Reviewing, CaseState.ReviewReturned, CaseState.Accepted, CaseState.Informed, CaseState.Consented,
    ];

    private static readonly CaseState[] OnTheWayToIt = [CaseState.Consented, CaseState.Inspecting];

    private static readonly IReadOnlyDictionary<VisitKind, CaseState[]> States = new Dictionary<VisitKind, CaseState[]>
    {
        [VisitKind.Formal] = [],
        [VisitKind.Instant] = OnTheWayToIt,
        [VisitKind.Trial] = BeforeTheInspection,
        [VisitKind.Guidance] = BeforeTheInspection,
    };

    public static bool Admits(this CaseState state, VisitKind kind) => States[kind].Contains(state);
}
