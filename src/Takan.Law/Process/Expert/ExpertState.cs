namespace Takan.Law.Process;

/// <summary>Where a person stands in the expert library (审批专家库). Nobody is deleted.</summary>
public enum ExpertState
{
    Unlisted,

    /// <summary>May be invited.</summary>
    Listed,

    /// <summary>Not invited for now.</summary>
    Suspended,
}

public enum ExpertCommand
{
    Enlist,
    SuspendExpert,
    ResumeExpert,
}
