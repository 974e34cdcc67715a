using Takan.Casework.Catalog;

namespace Takan.Casework.Scheduling;

/// <summary>Whether the work plan of a bureau offers anything besides the formal inspection.</summary>
public sealed class VisitOffers(Profiles profiles)
{
    public async Task<bool> AreMadeAsync(Guid bureauId, CancellationToken cancellationToken) =>
        (await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Bureau.SessionKinds is { Offers.Count: > 0 };
}
