using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Publishing;

/// <param name="Base">Digest of the version that the person looked at.</param>
public sealed record RenewTrialInput(DateOnly? Until, string? Document, string Base, Guid? Once);

/// <summary>Records the decision to go on after the trial (DL-35, TJ-65): a new version of the profile.</summary>
public sealed class RenewTrial(Publisher publisher, Profiles profiles, TimeProvider clock)
{
    public const string Kind = "trial-renewed";

    public async Task<Outcome<string>> HandleAsync(StaffActor staff, RenewTrialInput input, CancellationToken cancellationToken)
    {
        if (input.Until is not { } until) return PublishingRefusals.UntilMissing;
        var document = input.Document?.Trim() ?? "";
        if (document.Length is 0 or > ProfilePublication.ReasonLength) return PublishingRefusals.DocumentMissing;
        var shown = await profiles.KnownAsync(input.Base, cancellationToken);
        if (shown is null) return PublishingRefusals.MovedOn;
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        if (!ProfileValidity.Renew(shown.Bureau.Paper, new(until, document, today, staff.Name)).IsAllowed(out var paper, out var refusal)) return refusal;
        var renewed = shown with { Bureau = shown.Bureau with { Paper = paper } };
        return await publisher.PublishAsync(staff, new(renewed, input.Base, Kind, document, input.Once), cancellationToken);
    }
}
