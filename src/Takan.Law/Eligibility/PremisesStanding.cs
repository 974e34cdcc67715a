namespace Takan.Law.Eligibility;

/// <summary>How an address stands in the exemption library today.</summary>
public enum PremisesStanding
{
    NotListed,
    Listed,

    /// <summary>Taken out for now or for good (LT-31): it must be looked at again.</summary>
    Suspended,
}
