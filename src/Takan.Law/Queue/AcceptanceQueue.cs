using Takan.Law.Identifiers;

namespace Takan.Law.Queue;

/// <summary>A consented case that waits for its inspection.</summary>
/// <param name="AcceptedAt">Formal acceptance, UTC.</param>
/// <param name="Contacted">Someone tried to reach the applicant already, so nobody behind needs to wait for it.</param>
public sealed record Waiting(CaseId Id, DateTime AcceptedAt, bool Contacted);

/// <summary>Cases are taken in the order of acceptance time (HC-21).</summary>
public static class AcceptanceQueue
{
    /// <summary>Oldest acceptance first; equal times by id, which grows with time.</summary>
    public static IReadOnlyList<Waiting> InOrder(IEnumerable<Waiting> waiting)
        => [.. waiting.OrderBy(entry => entry.AcceptedAt).ThenBy(entry => entry.Id.Value)];

    /// <summary>True when no case accepted earlier still waits for its first contact.</summary>
    public static bool IsOldest(CaseId id, IEnumerable<Waiting> waiting)
    {
        var next = InOrder(waiting).FirstOrDefault(entry => !entry.Contacted || entry.Id == id);
        return next is null || next.Id == id;
    }
}
