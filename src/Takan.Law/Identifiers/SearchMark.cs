namespace Takan.Law.Identifiers;

/// <summary>
/// Neighbouring characters as one number for an index of many. Chinese names are searched by two characters, so pairs must do; digits and Latin
/// letters are too few for that, so four of them stand together as well. Two marks of one number cost a look, never a wrong answer.
/// </summary>
internal static class SearchMark
{
    public const int Length = 4;
    private const int BitsOfAscii = 7;

    /// <summary>The first half of a pair never lies there: it is for private use.</summary>
    private const uint Fours = 0xE000_0000;

    /// <summary>Null for digits: every case has each of them somewhere.</summary>
    public static int? Single(char only) => char.IsAsciiDigit(only) ? null : only;

    public static int Pair(char first, char second) => (first << 16) | second;

    /// <summary>Null where not all four are ASCII.</summary>
    public static int? Four(string text, int at)
    {
        if (at + Length > text.Length) return null;
        var mark = 0u;
        for (var i = at; i < at + Length; i++)
        {
            if (!char.IsAscii(text[i])) return null;
            mark = (mark << BitsOfAscii) | text[i];
        }

        return unchecked((int)(Fours | mark));
    }
}
