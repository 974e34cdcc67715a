namespace Takan.Law.Calendar;

/// <summary>A last day, that day included.</summary>
/// <param name="IsProvisional">暂定: the calendar of a year on the way is not loaded yet; recomputed with notice when it is.</param>
public readonly record struct DueDate(DateOnly Day, bool IsProvisional);

/// <summary>A number of working days, provisional as a <see cref="DueDate"/> may be.</summary>
public readonly record struct WorkingDayCount(int Days, bool IsProvisional);
