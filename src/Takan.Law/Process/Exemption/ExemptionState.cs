namespace Takan.Law.Process;

/// <summary>Where premises stand in the exemption library (免踏勘库). Nothing is deleted: what was removed may be proposed anew.</summary>
public enum ExemptionState
{
    /// <summary>Not in the library.</summary>
    Unlisted,

    /// <summary>An inspector has recorded the fixed elements; somebody else decides.</summary>
    Proposed,

    /// <summary>In force: applications here are exempt.</summary>
    Listed,

    /// <summary>Out for now, until it has been looked at again.</summary>
    Suspended,
}

public enum ExemptionCommand
{
    Propose,
    TurnDown,
    Approve,
    Suspend,
    Resume,
    Remove,
}
