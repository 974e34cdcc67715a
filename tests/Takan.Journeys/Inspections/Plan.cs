using Takan.Journeys.Actors;

namespace Takan.Journeys.Inspections;

/// <summary>How one inspection goes.</summary>
public sealed record Plan(Application Application)
{
    /// <summary>Null where the bureau has one matter, or the first is meant.</summary>
    public string? Matter { get; init; }

    /// <summary>The bureau's paper asks for the address declaration (DL-16).</summary>
    public bool Declares { get; init; }

    /// <summary>Rows of the item list whose evidence is a photo; the others get a moment of the video.</summary>
    public IReadOnlySet<int> Stills { get; init; } = new HashSet<int> { 0, 2 };

    /// <summary>Rows that do not meet the condition.</summary>
    public IReadOnlySet<int> Failures { get; init; } = new HashSet<int>();

    public string Result => Failures.Count > 0 ? "Rectification" : "Passed";

    /// <summary>Done in the middle of the room, between two items.</summary>
    public Func<InspectionJourney, Task>? InMidRoom { get; init; }
}
