using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Takan.Platform.Words;

namespace Takan.Platform.Spreadsheets;

/// <summary>
/// Writes .xlsx. Every text cell is declared as text: a number of 18 digits keeps its end, and what begins like a formula is shown and never run.
/// </summary>
public static class Xlsx
{
    public const string ContentType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const int HeadingRow = 2;

    public static byte[] Write(ListFile list)
    {
        using var file = new MemoryStream();
        using (var document = SpreadsheetDocument.Create(file, SpreadsheetDocumentType.Workbook))
        {
            var book = document.AddWorkbookPart();
            XlsxStyles.AddTo(book);
            var (rows, about) = (book.AddNewPart<WorksheetPart>(), book.AddNewPart<WorksheetPart>());
            WriteList(rows, list);
            WriteAbout(about, list);
            book.Workbook = new(new Sheets(
                new Sheet { Name = list.Name, SheetId = 1, Id = book.GetIdOfPart(rows) },
                new Sheet { Name = list.AboutName, SheetId = 2, Id = book.GetIdOfPart(about) }));
        }

        return file.ToArray();
    }

    private static void WriteList(WorksheetPart part, ListFile list)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        // Who took it out and the headings stay in sight while the rows scroll.
        writer.WriteElement(new SheetViews(new SheetView(
            new Pane { VerticalSplit = HeadingRow, TopLeftCell = "A3", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen })
        { WorkbookViewId = 0 }));
        WriteColumns(writer, list.Columns.Select(column => column.Width));
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [list.Mark], XlsxStyles.Mark);
        WriteRow(writer, list.Columns.Select(column => column.Heading), XlsxStyles.Heading);
        var rows = HeadingRow;
        foreach (var row in list.Rows)
        {
            WriteRow(writer, row, XlsxStyles.Text);
            rows++;
        }

        writer.WriteEndElement();
        writer.WriteElement(new AutoFilter { Reference = $"A{HeadingRow}:{Letter(list.Columns.Count)}{rows.ToString(CultureInfo.InvariantCulture)}" });
        // On every printed page too.
        writer.WriteElement(new HeaderFooter(new OddFooter("&L" + Clean(list.Mark).Replace("&", "&&", StringComparison.Ordinal) + "&R&P / &N")));
        writer.WriteEndElement();
    }

    private static void WriteAbout(WorksheetPart part, ListFile list)
    {
        using var writer = OpenXmlWriter.Create(part);
        writer.WriteStartElement(new Worksheet());
        WriteColumns(writer, [24, 60]);
        writer.WriteStartElement(new SheetData());
        WriteRow(writer, [list.Mark], XlsxStyles.Mark);
        foreach (var (field, value) in list.About) WriteRow(writer, [field, value], XlsxStyles.Text);
        writer.WriteEndElement();
        writer.WriteEndElement();
    }

    private static void WriteColumns(OpenXmlWriter writer, IEnumerable<int> widths) => writer.WriteElement(new Columns(widths.Select((width, index) =>
        new Column { Min = (uint)index + 1, Max = (uint)index + 1, Width = width, CustomWidth = true })));

    private static void WriteRow(OpenXmlWriter writer, IEnumerable<object?> cells, uint style)
    {
        writer.WriteStartElement(new Row());
        foreach (var cell in cells) writer.WriteElement(CellOf(cell, style));
        writer.WriteEndElement();
    }

    private static Cell CellOf(object? value, uint style) => value switch
    {
        DateTime utc => new Cell { StyleIndex = XlsxStyles.Moment, CellValue = new(utc.InShanghai().ToOADate().ToString(CultureInfo.InvariantCulture)) },
        null => new Cell { StyleIndex = style },
        _ => new Cell(new InlineString(new Text(Clean($"{value}")) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style },
    };

    /// <summary>Without what no XML can hold.</summary>
    private static string Clean(string text) => text.All(XmlConvert.IsXmlChar)
        ? text
        : string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value)).Select(rune => rune.ToString()));

    /// <summary>Of lists with at most 26 columns.</summary>
    private static char Letter(int column) => (char)('A' + column - 1);
}
