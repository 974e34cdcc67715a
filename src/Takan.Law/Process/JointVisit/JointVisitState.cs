namespace Takan.Law.Process;

/// <summary>Where a joint visit of several units stands (TJ-36).</summary>
public enum JointVisitState
{
    /// <summary>Found by the system; nobody has decided on it.</summary>
    Proposed,

    /// <summary>One visit, with a lead.</summary>
    Agreed,

    /// <summary>Each unit goes by itself, with the reason.</summary>
    Declined,

    /// <summary>Agreed, and then not: each unit goes by itself again.</summary>
    TakenApart,
}

public enum JointVisitCommand
{
    Agree,
    Decline,
    TakeApart,
}
