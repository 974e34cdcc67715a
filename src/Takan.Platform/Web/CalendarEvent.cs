namespace Takan.Platform.Web;

/// <summary>One event of a calendar file (RFC 5545 VEVENT).</summary>
/// <param name="Uid">Stays the same as long as the thing does.</param>
/// <param name="Sequence">Grows with each change, so that a phone knows the newer one.</param>
/// <param name="ChangedAt">UTC.</param>
/// <param name="Begins">UTC.</param>
public sealed record CalendarEvent(string Uid, int Sequence, DateTime ChangedAt, DateTime Begins, DateTime Ends, string Summary, string Description)
{
    public string? Location { get; init; }

    public string? Url { get; init; }

    /// <summary>It does not take place: the phone strikes it out.</summary>
    public bool Cancelled { get; init; }

    /// <summary>How long before it begins the phone reminds; null: not at all.</summary>
    public TimeSpan? RemindBefore { get; init; }
}
