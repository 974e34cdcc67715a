namespace Takan.Law.Process;

/// <summary>How the review report of a case stands (TJ-25). Every default is the refusing one.</summary>
public sealed record ReportStanding
{
    public static readonly ReportStanding NotDemanded = new() { Demanded = false };

    /// <summary>The bureau's paper has a review report; where it has none, the rest is not looked at. Null while nobody has looked it up.</summary>
    public bool? Demanded { get; init; }

    /// <summary>When it was issued, UTC.</summary>
    public DateTime? IssuedAt { get; init; }

    /// <summary>Headings of the template that are still empty; null while nobody has looked.</summary>
    public IReadOnlyList<string>? Missing { get; init; }
}
