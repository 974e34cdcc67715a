using Takan.Law.Identifiers;

namespace Takan.Law.Joint;

/// <summary>An inspection that has not begun, as far as it matters for whether others come along.</summary>
/// <param name="Place">Key of the address.</param>
/// <param name="Unit">The unit whose officer answers for the case.</param>
/// <param name="Matter">Id of the matter.</param>
/// <param name="OnTheSpot">Visited, or looked at by video: only what is held in one way goes together.</param>
/// <param name="From">First day on which it can take place, the booked one where there is one.</param>
/// <param name="Until">Last day on which it can take place.</param>
public sealed record JointCandidate(
    InspectionId Inspection, string CreditCode, string Place, Guid Unit, string Matter, bool OnTheSpot, DateTime AcceptedAt, DateOnly From, DateOnly Until)
{
    /// <summary>Booked, it is that day; before, every day from today to the end of the statutory time, and today once that has passed.</summary>
    public static (DateOnly From, DateOnly Until) Period(DateOnly? booked, DateOnly today, DateOnly? legalEnd) =>
        booked is { } day ? (day, day) : (today, legalEnd is { } end && end > today ? end : today);
}
