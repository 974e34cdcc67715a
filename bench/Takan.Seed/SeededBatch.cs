using Takan.Casework.Intake;
using Takan.Casework.Scheduling;

namespace Takan.Seed;

/// <summary>Some cases, and what belongs to them.</summary>
internal sealed record SeededBatch(IReadOnlyList<Case> Cases, IReadOnlyList<Inspection> Inspections, IReadOnlyList<BookedQuarter> Quarters)
{
    /// <summary>All rows, table by table.</summary>
    public IEnumerable<(Type Entity, IEnumerable<SeededRow> Rows)> Tables =>
    [
        (typeof(Case), Cases.Select(row => new SeededRow(row))),
        (typeof(Inspection), Inspections.Select(row => new SeededRow(row))),
        (typeof(InspectionCase), Inspections.SelectMany(row => row.Cases, (row, link) => new SeededRow(link, row.Id))),
        (typeof(TeamMember), Inspections.SelectMany(row => row.Team, (row, member) => new SeededRow(member, row.Id))),
        (typeof(BookedQuarter), Quarters.Select(row => new SeededRow(row))),
    ];
}

/// <param name="Owner">Key of what it is a part of.</param>
internal readonly record struct SeededRow(object Row, object? Owner = null);
