using System.Text;

namespace Takan.Casework.Intake;

/// <summary>The text of a file that a spreadsheet program wrote: Excel in China writes GB18030, everything else UTF-8.</summary>
public static class SpreadsheetText
{
    private static readonly Encoding[] Known =
    [
        new UTF8Encoding(false, throwOnInvalidBytes: true),
        CodePagesEncodingProvider.Instance.GetEncoding("GB18030", EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!,
    ];

    /// <returns>Null when it is no text.</returns>
    public static string? Of(byte[] content)
    {
        foreach (var encoding in Known)
        {
            try
            {
                var text = encoding.GetString(content).TrimStart('\uFEFF');
                return text.Contains('\0', StringComparison.Ordinal) ? null : text;
            }
            catch (DecoderFallbackException)
            {
                // The next one.
            }
        }

        return null;
    }
}
