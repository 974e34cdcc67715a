namespace Takan.Platform.Spreadsheets;

/// <summary>A list as a spreadsheet file shows it.</summary>
/// <param name="Mark">First line: who took it out and when, so that a copy that goes astray can be asked after.</param>
/// <param name="Rows">A cell is text, a <see cref="DateTime"/> in UTC, or null.</param>
/// <param name="About">Second sheet: what the list was asked for, what was left out.</param>
public sealed record ListFile(
    string Name, string Mark, IReadOnlyList<ListColumn> Columns, IEnumerable<IReadOnlyList<object?>> Rows, string AboutName, IReadOnlyList<(string Field, string Value)> About);

/// <param name="Width">Characters; a Chinese one counts as two.</param>
public sealed record ListColumn(string Heading, int Width);
