using Takan.Casework.Intake;
using Takan.Law.Diaries;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>Whose and which appointments are shown.</summary>
/// <param name="Area">Id of an area of the bureau's profile; null: everywhere.</param>
public sealed record WeekFilter(DateOnly Day, Guid? Person, string? Area);

/// <summary>A week of the bureau: rows are people, columns days.</summary>
/// <param name="Clashes">Appointments that cannot take place as they stand.</param>
public sealed record WeekView(
    DateOnly Monday, IReadOnlyList<WeekDay> Days, IReadOnlyList<WeekRow> Rows, int Appointments, int Clashes, IReadOnlyList<Case> Queue, int Waiting);

public sealed record WeekDay(DateOnly Day, bool IsWorkingDay, bool IsToday);

public sealed record WeekRow(Guid Person, string Name, IReadOnlyList<WeekCell> Cells)
{
    public int Appointments => Cells.Sum(cell => cell.Blocks.Count);
}

public sealed record WeekCell(WeekDay Day, IReadOnlyList<WeekBlock> Blocks, IReadOnlyList<DiaryAbsence> Absences)
{
    public bool IsEmpty => Blocks.Count == 0 && Absences.Count == 0;
}

/// <param name="IsToCome">Not begun yet, so that it can still be moved.</param>
/// <param name="MayMove">This reader may move it.</param>
/// <param name="Clashes">What speaks against it for the person of the row.</param>
public sealed record WeekBlock(
    InspectionId Inspection, CaseId Case, string Number, string EntityName, string Matter, DateTime At, int Minutes, bool IsToCome, bool MayMove, IReadOnlyList<ClashKind> Clashes)
{
    public DateTime Until => At.AddMinutes(Minutes);
}
