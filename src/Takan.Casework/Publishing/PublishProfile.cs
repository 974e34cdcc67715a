using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Platform.Access;

namespace Takan.Casework.Publishing;

public sealed record PublishProfileInput(ProfileFiles Files, string Base, string? Reason, Guid? Once);

/// <summary>Publishes edited files, when nothing is wrong with them.</summary>
public sealed class PublishProfile(Publisher publisher)
{
    public const string Kind = "profile-published";

    public async Task<Outcome<string>> HandleAsync(StaffActor staff, PublishProfileInput input, CancellationToken cancellationToken)
    {
        var reading = ProfileReading.Of(input.Files);
        if (!reading.MayBePublished) return PublishingRefusals.NotPublishable(reading.Findings.Count(finding => finding.IsError));
        if (input.Reason?.Trim() is not { Length: > 0 and <= ProfilePublication.ReasonLength } reason) return PublishingRefusals.ReasonMissing;
        return await publisher.PublishAsync(staff, new(reading.Profile!, input.Base, Kind, reason, input.Once), cancellationToken);
    }
}
