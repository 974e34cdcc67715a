namespace Takan.Law.Process;

/// <summary>Where a booth of the hall stands (LT-44): a named place with a PC, at which one applicant at a time holds the session.</summary>
public enum BoothState
{
    Free,

    /// <summary>Somebody of the queue is asked to come.</summary>
    Called,

    /// <summary>An applicant sits in it.</summary>
    InSession,

    /// <summary>Closed, with its reason.</summary>
    OutOfOrder,
}

public enum BoothCommand
{
    Call,
    Take,
    Release,

    /// <summary>Nobody has touched its PC for a while: the seat frees itself.</summary>
    Lapse,
    Close,
    Reopen,
}
