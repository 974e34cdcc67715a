namespace Takan.Law.Process;

/// <summary>What the guards of a booth need to know. Every default is the refusing one.</summary>
public sealed record BoothFacts
{
    /// <summary>The case has not ended.</summary>
    public bool CaseIsOpen { get; init; }

    /// <summary>No other booth is kept for the case.</summary>
    public bool HasNoOtherBooth { get; init; }

    /// <summary>The booth is kept for this case: called out for it, or in session with it.</summary>
    public bool IsKeptForIt { get; init; }

    /// <summary>No video of the case runs.</summary>
    public bool RoomIsQuiet { get; init; }

    /// <summary>Nobody is signed in at its PC any more: the session was ended, or the link behind it.</summary>
    public bool SeatIsLeft { get; init; }

    /// <summary>The bureau's work plan has a service room.</summary>
    public bool RoomIsForeseen { get; init; }

    public string? Reason { get; init; }
}
