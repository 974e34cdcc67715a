using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using CsvHelper;
using Takan.Platform.Words;

namespace Takan.Casework.Intake;

/// <summary>Writes a batch file: the template, or the rows that were not taken with the reason of each.</summary>
public static class ReturnFile
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, WriteIndented = true };

    /// <param name="withSubdistrict">The bureau keeps areas.</param>
    public static byte[] Template(bool withSubdistrict) => Csv(Header(withSubdistrict), []);

    public static byte[] Of(ImportReport report)
    {
        var rows = report.Bad.Select(bad => bad.Row.Cells.Where(cell => cell.Key != ImportColumns.Reason).Append(new(ImportColumns.Reason, Reasons(bad))).ToDictionary()).ToList();
        if (report.IsJson) return JsonSerializer.SerializeToUtf8Bytes(rows, Readable);
        string[] header = [.. Header(report.Bad.Any(bad => bad.Row.Cells.ContainsKey(ImportColumns.Subdistrict) || bad.Findings.Any(found => found.Column == ImportColumns.Subdistrict))), ImportColumns.Reason];
        return Csv(header, rows.Select(row => header.Select(column => row.GetValueOrDefault(column, ""))));
    }

    private static IEnumerable<string> Header(bool withSubdistrict) => withSubdistrict ? [.. ImportColumns.Template, ImportColumns.Subdistrict] : ImportColumns.Template;

    private static string Reasons(BadRow bad) => string.Join("；", bad.Findings.Select(found => $"{found.Column}：{found.Reason.Say()}"));

    private static byte[] Csv(IEnumerable<string> header, IEnumerable<IEnumerable<string>> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, CultureInfo.InvariantCulture, leaveOpen: true))
        {
            foreach (var row in rows.Prepend(header))
            {
                foreach (var cell in row) csv.WriteField(FormulaGuard.Close(cell));
                csv.NextRecord();
            }
        }

        // Excel takes a file for UTF-8 only by its mark.
        return [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text.ToString())];
    }
}
