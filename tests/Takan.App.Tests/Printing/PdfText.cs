using Takan.Testing.Programs;

namespace Takan.App.Tests.Printing;

/// <summary>What stands on a paper.</summary>
internal static class PdfText
{
    /// <summary>Without spaces and line breaks: lines break where the paper is narrow.</summary>
    public static async Task<string> OfAsync(byte[] pdf)
    {
        using var folder = new TemporaryFolder();
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), pdf);
        var text = await ChildProgram.RunAsync("pdftotext", "-layout", folder.File("paper.pdf"), "-");
        return text.Replace("\n", "", StringComparison.Ordinal).Replace(" ", "", StringComparison.Ordinal);
    }
}
