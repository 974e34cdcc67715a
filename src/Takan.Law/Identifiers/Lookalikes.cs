using System.Globalization;
using System.Text;

namespace Takan.Law.Identifiers;

/// <summary>
/// Brings what looks the same to a reader to one spelling: width, space, hidden characters, brackets, dashes and letters of
/// other scripts that look Latin. Only for comparing: what people typed stays as they typed it.
/// </summary>
internal static class Lookalikes
{
    private const string Foreign = "АВЕЗКМНОРСТУХЅІЈΑΒΕΖΗΙΚΜΝΟΡΤΥΧ";
    private const string Latin = "ABE3KMHOPCTYXSIJABEZHIKMNOPTYX";
    private const string Dashes = "‐‑‒–—―−﹣－ー";
    private const string OtherBrackets = "〔〕【】[]［］〖〗﹝﹞";
    private const string RoundBrackets = "()()()()()()";

    /// <summary>Letters and digits only, upper case, after Unicode NFKC.</summary>
    public static string Flatten(string? text)
    {
        var flat = new StringBuilder();
        foreach (var rune in Safe(text).Normalize(NormalizationForm.FormKC).ToUpperInvariant().EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune)) flat.Append(ToLatin(rune));
        return flat.ToString();
    }

    /// <summary>As <see cref="Flatten"/>, but a dash between digits stays: 3-12 is not 312.</summary>
    public static string FlattenNumbered(string? text)
    {
        var plain = Safe(text).Normalize(NormalizationForm.FormKC);
        foreach (var dash in Dashes) plain = plain.Replace(dash, '-');
        return string.Join('-', plain.Split('-').Select(Flatten).Where(part => part.Length > 0));
    }

    /// <summary>For searching: what cannot be seen goes, every other character stays in its plainest form.</summary>
    public static string Fold(string? text)
    {
        var plain = Safe(text).Normalize(NormalizationForm.FormKC).ToUpperInvariant().Replace('號', '号').Replace('樓', '楼').Replace('層', '层');
        var folded = new StringBuilder(plain.Length);
        foreach (var rune in plain.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune) || Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format) continue;
            folded.Append(ToPlain(ToLatin(rune)));
        }

        return folded.ToString();
    }

    private static Rune ToPlain(Rune rune)
    {
        if (!rune.IsBmp) return rune;
        if (Dashes.Contains((char)rune.Value)) return new('-');
        return OtherBrackets.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var place ? new(RoundBrackets[place]) : rune;
    }

    private static Rune ToLatin(Rune rune)
        => rune.IsBmp && Foreign.IndexOf((char)rune.Value, StringComparison.Ordinal) is >= 0 and var place ? new Rune(Latin[place]) : rune;

    // A lone surrogate cannot be normalised; it cannot be read either.
    private static string Safe(string? text) => new([.. (text ?? "").EnumerateRunes().Where(rune => rune != Rune.ReplacementChar).SelectMany(rune => rune.ToString())]);
}
