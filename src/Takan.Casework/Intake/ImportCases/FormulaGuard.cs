namespace Takan.Casework.Intake;

/// <summary>A spreadsheet runs a cell that begins like a formula; an apostrophe before it keeps it text.</summary>
public static class FormulaGuard
{
    public static string Close(string cell) => IsFormula(cell) ? "'" + cell : cell;

    /// <summary>The cell as it was before <see cref="Close"/>: a file that we handed out comes back unchanged.</summary>
    public static string Open(string cell) => cell.StartsWith('\'') && IsFormula(cell[1..]) ? cell[1..] : cell;

    private static bool IsFormula(string cell) => cell.Length > 0 && cell[0] is ('=' or '+' or '-' or '@' or '\t' or '\r');
}
