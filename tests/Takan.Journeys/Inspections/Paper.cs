using System.Text.RegularExpressions;
using Takan.Testing.Programs;

namespace Takan.Journeys.Inspections;

/// <summary>What a reader takes from a printed paper.</summary>
public static partial class Paper
{
    public static Task<string> TextAsync(string file) => ChildProgram.RunAsync("pdftotext", "-layout", file, "-");

    /// <summary>Cell after cell, without blanks: what wraps within a cell still reads as one.</summary>
    public static async Task<string> WordsAsync(string file) => Blanks().Replace(await ChildProgram.RunAsync("pdftotext", "-raw", file, "-"), "");

    /// <summary>The key's fingerprint as printed; null on a paper without one.</summary>
    public static string? FingerprintIn(string text) => Printed().Match(text) is { Success: true } found ? Blanks().Replace(found.Value, " ") : null;

    // Forty hex digits, four by four; a line may end inside.
    [GeneratedRegex(@"(?:\b[0-9A-F]{4}\s+){9}[0-9A-F]{4}\b")]
    private static partial Regex Printed();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();
}
