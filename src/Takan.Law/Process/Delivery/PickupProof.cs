namespace Takan.Law.Process;

/// <summary>What the person showed who fetched it at the window.</summary>
public enum PickupProof
{
    /// <summary>The card of the legal representative whom the case knows by name.</summary>
    IdentityCard,

    /// <summary>The agent's identity card and the applicant's authorisation.</summary>
    Authorisation,

    /// <summary>The card of the legal representative whom the business licence names: the case knows an agent, or the representative has changed.</summary>
    LicenceAndCard,
}
