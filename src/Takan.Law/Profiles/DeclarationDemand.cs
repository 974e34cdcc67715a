namespace Takan.Law.Profiles;

/// <summary>Whether the bureau's paper wants the address declaration of its applicants, and where it says so (DL-16, HC-80).</summary>
/// <param name="Source">Place in the paper; or that the paper does not know the form.</param>
public sealed record DeclarationDemand(DeclarationDuty Demand, string Source);

public enum DeclarationDuty
{
    /// <summary>The paper does not know the form.</summary>
    None,

    /// <summary>Who wants to may sign it; no case waits for it.</summary>
    Offered,

    /// <summary>Where the case is a set-up registration or a change of address (HC-80).</summary>
    OnRegistration,

    /// <summary>In every case that is inspected remotely (DL-16).</summary>
    EveryCase,
}
