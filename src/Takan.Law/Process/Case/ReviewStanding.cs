namespace Takan.Law.Process;

/// <summary>How the preliminary review stands, and the two dated entries of it (LJ-13, LJ-14). Every default is the refusing one.</summary>
public sealed record ReviewStanding
{
    public static readonly ReviewStanding NotDemanded = new() { Demanded = false };

    /// <summary>The bureau's paper has a preliminary review; where it has none, the rest is not looked at. Null while nobody has looked it up.</summary>
    public bool? Demanded { get; init; }

    /// <summary>When the case went to those who inspect, UTC.</summary>
    public DateTime? HandedOverAt { get; init; }

    /// <summary>When the result went back to the section that decides, UTC.</summary>
    public DateTime? HandedBackAt { get; init; }

    /// <summary>When the section that decides took the result over, UTC.</summary>
    public DateTime? AcknowledgedAt { get; init; }
}
