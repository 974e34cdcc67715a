using System.Globalization;
using System.Text.Json;
using CsvHelper;
using CsvHelper.Configuration;
using Takan.Law;

namespace Takan.Casework.Intake;

/// <param name="Number">As a spreadsheet counts: the header is row 1.</param>
public sealed record ImportRow(int Number, IReadOnlyDictionary<string, string> Cells);

public sealed record ImportTable(IReadOnlyList<ImportRow> Rows, bool IsJson);

/// <summary>Reads a batch file whole before anything is written.</summary>
public static class ImportFile
{
    public const int MostRows = 10_000;

    private static readonly CsvConfiguration Csv = new(CultureInfo.InvariantCulture) { IgnoreBlankLines = true };

    public static Outcome<ImportTable> Read(byte[] content)
    {
        if (SpreadsheetText.Of(content) is not { } text) return IntakeRefusals.FileNotText;
        try
        {
            return text.TrimStart().StartsWith('[') ? ReadJson(text) : ReadCsv(text);
        }
        // Half of a character, escaped in JSON, is found only when the text is asked for.
        catch (Exception damage) when (damage is CsvHelperException or JsonException or InvalidOperationException)
        {
            return IntakeRefusals.FileDamaged;
        }
    }

    private static Outcome<ImportTable> ReadCsv(string text)
    {
        using var parser = new CsvParser(new StringReader(text), Csv);
        if (!parser.Read()) return IntakeRefusals.FileEmpty;
        var header = parser.Record!.Select(cell => cell.Trim()).ToList();
        if (ImportColumns.Objection(header) is { } refusal) return refusal;
        var rows = new List<ImportRow>();
        while (parser.Read())
        {
            var cells = parser.Record!;
            if (cells.Length != header.Count) return IntakeRefusals.RowOutOfShape(parser.Row);
            if (cells.All(string.IsNullOrWhiteSpace)) continue;
            if (rows.Count == MostRows) return IntakeRefusals.TooManyRows(MostRows);
            rows.Add(new(parser.Row, header.Zip(cells).ToDictionary(pair => pair.First, pair => FormulaGuard.Open(pair.Second.Trim()))));
        }

        return rows.Count == 0 ? IntakeRefusals.FileEmpty : new ImportTable(rows, false);
    }

    private static Outcome<ImportTable> ReadJson(string text)
    {
        using var document = JsonDocument.Parse(text);
        var rows = new List<ImportRow>();
        foreach (var one in document.RootElement.EnumerateArray())
        {
            if (one.ValueKind != JsonValueKind.Object) return IntakeRefusals.FileDamaged;
            var cells = one.EnumerateObject().ToList();
            if (ImportColumns.Objection([.. cells.Select(cell => cell.Name)]) is { } refusal) return refusal;
            if (rows.Count == MostRows) return IntakeRefusals.TooManyRows(MostRows);
            rows.Add(new(rows.Count + 1, cells.ToDictionary(cell => cell.Name, cell => cell.Value.ToString().Trim())));
        }

        return rows.Count == 0 ? IntakeRefusals.FileEmpty : new ImportTable(rows, true);
    }
}
