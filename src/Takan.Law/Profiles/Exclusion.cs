namespace Takan.Law.Profiles;

/// <summary>One of the five grounds that rule out a remote inspection (LJ-04 … LJ-08), in the words of the bureau's paper.</summary>
public sealed record Exclusion(ExclusionGround Ground, string Text, string Source);

public enum ExclusionGround
{
    SecurityOrBusinessSecret,
    SiteWithoutConditions,
    ContentUnsuited,
    ApplicantDishonest,
    OtherwiseByLaw,
}
