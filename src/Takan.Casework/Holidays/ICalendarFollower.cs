namespace Takan.Casework.Holidays;

/// <summary>What was counted by a provisional calendar further down, and is counted anew when the year is known.</summary>
public interface ICalendarFollower
{
    /// <summary>After the year was loaded. May be called again: what is right already stays.</summary>
    /// <returns>How many dates moved.</returns>
    Task<int> RecomputeAsync(Guid bureauId, CancellationToken cancellationToken);
}
