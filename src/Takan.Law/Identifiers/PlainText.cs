using System.Buffers;
using System.Globalization;
using System.Text;

namespace Takan.Law.Identifiers;

/// <summary>
/// Text that shows all that it holds. A sign that is not seen can turn a name round on screen and paper, make two equal names differ,
/// or be one that a database does not take.
/// </summary>
public static class PlainText
{
    /// <summary>No control character but tab and line break, no format character (zero width, direction), no half of a character.</summary>
    public static bool Is(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            if (Rune.DecodeFromUtf16(text, out var rune, out var length) != OperationStatus.Done) return false;
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.Format || (Rune.IsControl(rune) && rune.Value is not ('\t' or '\n' or '\r'))) return false;
            text = text[length..];
        }

        return true;
    }
}
