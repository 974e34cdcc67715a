namespace Takan.Law.Process;

/// <summary>What the guards of a booth need to know. Every default is the refusing one.</summary>
public sealed record BoothFacts
{
    /// <summary>The case has not ended.</summary>
    public bool CaseIsOpen { get; init; }

    /// <summary>No other booth is kept for the case.</summary>
    public bool HasNoOtherBooth { get; init; }

    /// <summary>The booth was called out for this case.</summary>
    public bool IsTheOneCalled { get; init; }

    /// <summary>No video of the case runs.</summary>
    public bool RoomIsQuiet { get; init; }

    public string? Reason { get; init; }
}
