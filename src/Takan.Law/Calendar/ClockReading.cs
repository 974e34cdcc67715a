namespace Takan.Law.Calendar;

/// <summary>A clock as it stands.</summary>
/// <param name="Used">Working days since the start.</param>
/// <param name="Left">Working days until the last day; negative when past.</param>
public sealed record ClockReading(DueDate Due, int Used, int Left)
{
    /// <param name="today">Today in China. The last day itself is in time.</param>
    public bool IsOverdue(DateOnly today) => today > Due.Day;
}
