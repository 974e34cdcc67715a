using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Takan.Platform.Spreadsheets;

/// <summary>The four ways in which our cells look, by their number in the file.</summary>
internal static class XlsxStyles
{
    public const uint Text = 1;
    public const uint Heading = 2;
    public const uint Moment = 3;
    public const uint Mark = 4;

    /// <summary>Of every spreadsheet program: text, as it was typed (@).</summary>
    private const uint AsTyped = 49;

    /// <summary>The first number that a file may give to a format of its own.</summary>
    private const uint DayAndClock = 164;

    public static void AddTo(WorkbookPart book) => book.AddNewPart<WorkbookStylesPart>().Stylesheet = new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DayAndClock, FormatCode = "yyyy-mm-dd hh:mm" }),
        new Fonts(new Font(), new Font(new Bold()), new Font(new Italic(), new Color { Rgb = "FF595959" })),
        // The first two are fixed by the format.
        new Fills(new Fill(new PatternFill { PatternType = PatternValues.None }), new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border()),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
            new CellFormat(),
            new CellFormat { NumberFormatId = AsTyped, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsTyped, ApplyNumberFormat = true, FontId = 1, ApplyFont = true },
            new CellFormat { NumberFormatId = DayAndClock, ApplyNumberFormat = true },
            new CellFormat { NumberFormatId = AsTyped, ApplyNumberFormat = true, FontId = 2, ApplyFont = true }));
}
