using Takan.Casework.Catalog;

namespace Takan.Casework.Intake;

public static class CaseProfiles
{
    /// <summary>What the profile that the case is bound to says for it.</summary>
    public static Task<CaseProfile> ForCaseAsync(this Profiles profiles, Case @case, CancellationToken cancellationToken) =>
        profiles.BoundAsync(@case.BureauId, @case.ProfileDigest, @case.Matter, @case.Scenario, cancellationToken);
}
