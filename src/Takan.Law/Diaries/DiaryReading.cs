namespace Takan.Law.Diaries;

/// <summary>What the diaries say of the time that is asked for, the present appointment of the inspection itself left out.</summary>
/// <remarks>A name is empty where the reader may not know it: an applicant is not told who of the staff is away or taken.</remarks>
/// <param name="Absent">Who of the team is on leave or out then.</param>
/// <param name="ThatDay">How many other inspections each of the team has on that day.</param>
/// <param name="AtOnce">How many other inspections the bureau holds at the busiest quarter of that time.</param>
public sealed record DiaryReading(IReadOnlyList<string> Absent, IReadOnlyList<PersonsDay> ThatDay, int AtOnce)
{
    public static DiaryReading Empty { get; } = new([], [], 0);
}

public sealed record PersonsDay(string Name, int Inspections);
