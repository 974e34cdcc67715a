using Takan.Casework.Intake;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;

namespace Takan.Casework.Scheduling;

/// <summary>Whose and which appointments are shown.</summary>
/// <param name="Area">Id of a <see cref="WeekArea"/>; null: everywhere.</param>
public sealed record WeekFilter(DateOnly Day, Guid? Person, string? Area);

/// <summary>An area to look at: one that the bureau keeps, or else one of its work plan.</summary>
/// <param name="Holds">Whether a case lies there.</param>
public sealed record WeekArea(string Id, string Name, Predicate<Case> Holds);

/// <summary>A week of the bureau: rows are people, then vehicles; columns days.</summary>
/// <param name="Vehicles">None in a bureau without vehicles, and where one person is looked at.</param>
/// <param name="Clashes">Appointments that cannot take place as they stand.</param>
public sealed record WeekView(
    DateOnly Monday, IReadOnlyList<WeekDay> Days, IReadOnlyList<WeekRow> Rows, IReadOnlyList<WeekRow> Vehicles, int Appointments, int Clashes, IReadOnlyList<Case> Queue, int Waiting);

public sealed record WeekDay(DateOnly Day, bool IsWorkingDay, bool IsToday);

/// <param name="Id">Of the person or the vehicle.</param>
public sealed record WeekRow(Guid Id, string Name, IReadOnlyList<WeekCell> Cells)
{
    public int Appointments => Cells.Sum(cell => cell.Blocks.Count);
}

public sealed record WeekCell(WeekDay Day, IReadOnlyList<WeekBlock> Blocks, IReadOnlyList<DiaryAbsence> Absences)
{
    public bool IsEmpty => Blocks.Count == 0 && Absences.Count == 0;
}

/// <param name="Inspection">Null for a vehicle on its way to a visit.</param>
/// <param name="IsToCome">Not begun yet, so that it can still be moved.</param>
/// <param name="MayMove">This reader may move it.</param>
/// <param name="OnTheSpot">People go there.</param>
/// <param name="Clashes">What speaks against it for the person or vehicle of the row.</param>
public sealed record WeekBlock(
    InspectionId? Inspection, CaseId Case, string Number, string EntityName, string Matter, VisitKind Kind, DateTime At, int Minutes, bool IsToCome, bool MayMove, IReadOnlyList<ClashKind> Clashes, bool OnTheSpot = false)
{
    public DateTime Until => At.AddMinutes(Minutes);

    /// <summary>Where this reader moves it; null who may not.</summary>
    public string? TimeForm => MayMove && Inspection is { } id ? Links.TimeOf(id, Case, OnTheSpot) : null;

    /// <summary>Where this reader changes who goes.</summary>
    public string? PeopleForm => MayMove && Inspection is { } id ? Links.PeopleOf(id, Case, OnTheSpot) : null;
}
