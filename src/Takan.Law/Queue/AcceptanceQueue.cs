using Takan.Law.Identifiers;

namespace Takan.Law.Queue;

/// <summary>A consented case that waits for its inspection.</summary>
/// <param name="AcceptedAt">Formal acceptance, UTC.</param>
/// <param name="Contacted">Someone tried to reach the applicant already, so nobody behind needs to wait for it.</param>
public sealed record Waiting(CaseId Id, DateTime AcceptedAt, bool Contacted);

/// <summary>Where a case stands in the queue.</summary>
/// <param name="Ahead">Cases accepted earlier that still wait for their first contact.</param>
public readonly record struct Turn(bool HasCome, int Ahead);

/// <summary>Cases are taken in the order of acceptance time (HC-21).</summary>
public static class AcceptanceQueue
{
    /// <summary>Oldest acceptance first; equal times by id, which grows with time.</summary>
    public static IReadOnlyList<Waiting> InOrder(IEnumerable<Waiting> waiting)
        => [.. waiting.OrderBy(entry => entry.AcceptedAt).ThenBy(entry => entry.Id.Value)];

    /// <summary>
    /// The one answer to whose turn it is. It has come when no case accepted earlier still waits for its first contact;
    /// and once the applicant was called it is not taken away again by a case that joins late.
    /// </summary>
    public static Turn TurnOf(Waiting own, IEnumerable<Waiting> others)
    {
        if (own.Contacted) return new(HasCome: true, Ahead: 0);
        var ahead = InOrder([.. others, own]).TakeWhile(entry => entry.Id != own.Id).Count(entry => !entry.Contacted);
        return new(ahead == 0, ahead);
    }
}
