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

    /// <summary>Every part has ended. An end.</summary>
    Over,
}

public enum JointVisitCommand
{
    Agree,
    Decline,
    TakeApart,

    /// <summary>One of the parts needs no inspection any more, before the visit begins: it is not the visit that was agreed.</summary>
    FallApart,

    /// <summary>The lead has no part left, and another unit arranges what is.</summary>
    PassLead,

    /// <summary>The last part has ended.</summary>
    Conclude,
}
