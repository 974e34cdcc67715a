namespace Takan.Law.Process;

/// <summary>Where the notice to the business section stands (LJ-19).</summary>
public enum BusinessNoticeState
{
    Unsent,

    /// <summary>The business section is to name people.</summary>
    Sent,

    /// <summary>People were named.</summary>
    Answered,

    /// <summary>The lead lets it begin without them.</summary>
    Overridden,
}

public enum BusinessNoticeCommand
{
    Notify,
    NamePeople,
    GoWithout,
}
