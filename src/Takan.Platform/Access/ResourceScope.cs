using Takan.Law.Identifiers;

namespace Takan.Platform.Access;

/// <summary>What the gate must know of a thing before anyone reaches it.</summary>
/// <param name="BureauId">The tenant that it belongs to.</param>
/// <param name="Cases">The cases that it serves: an applicant's device session must be for one of them.</param>
/// <param name="Assigned">Staff who are assigned to it now.</param>
public sealed record ResourceFacts(Guid BureauId, IReadOnlyCollection<CaseId> Cases, IReadOnlyCollection<Guid> Assigned)
{
    /// <summary>Staff who take part without inspecting: observers, and who was sent by the business section.</summary>
    public IReadOnlyCollection<Guid> Watching { get; init; } = [];

    /// <summary>The inspection that it belongs to: an expert's invitation must be for it. Null where it belongs to none.</summary>
    public InspectionId? Inspection { get; init; }
}

/// <summary>Finds the facts of the things that a route value names. One per capability that owns such things.</summary>
public interface IResourceScope
{
    /// <summary>The route value: <c>caseId</c>.</summary>
    string RouteValue { get; }

    /// <returns>Null where there is no such thing.</returns>
    Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken);
}
