using Takan.Law;
using Takan.Law.Profiles;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>What hangs on an inspection further down: an open room, a phone that waits. It ends in the same act as the inspection.</summary>
public interface IInspectionFollower
{
    /// <param name="inspection">Already moved: adjourned, not held, switched to a visit or cancelled.</param>
    /// <returns>Null, or why it cannot end so.</returns>
    Task<Refusal?> EndAsync(Act act, Inspection inspection, Numbers numbers, string reason, CancellationToken cancellationToken);
}

public static class InspectionFollowers
{
    /// <summary>Tells all of them; the first refusal counts.</summary>
    public static async Task<Refusal?> EndAsync(
        this IEnumerable<IInspectionFollower> followers, Act act, Inspection inspection, Numbers numbers, string reason, CancellationToken cancellationToken)
    {
        foreach (var follower in followers)
            if (await follower.EndAsync(act, inspection, numbers, reason, cancellationToken) is { } refusal) return refusal;
        return null;
    }
}
