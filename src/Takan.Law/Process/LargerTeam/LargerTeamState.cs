namespace Takan.Law.Process;

/// <summary>Where the filing of a larger team stands (TJ-34): more people than the paper's normal number.</summary>
public enum LargerTeamState
{
    Unfiled,

    /// <summary>Explained in writing; the county office decides.</summary>
    Waiting,

    /// <summary>Agreed: these people may go.</summary>
    Agreed,

    Declined,
}

public enum LargerTeamCommand
{
    Submit,
    Agree,
    Decline,
}
