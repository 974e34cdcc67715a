using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Takan.Casework.Catalog;

/// <summary>JSON nodes as plain YAML: one key a line, what is null left out, texts quoted where YAML would read them otherwise.</summary>
internal static partial class YamlText
{
    public static string Of(JsonObject root)
    {
        var text = new StringBuilder();
        Members(text, root, "", "");
        return text.ToString();
    }

    private static void Members(StringBuilder text, JsonObject members, string first, string indent)
    {
        var lead = first;
        foreach (var (key, value) in members.Where(member => member.Value is not null))
        {
            text.Append(lead).Append(key).Append(':');
            Value(text, value!, indent);
            lead = indent;
        }
    }

    private static void Value(StringBuilder text, JsonNode value, string indent)
    {
        switch (value)
        {
            case JsonObject { Count: > 0 } members:
                text.Append('\n');
                Members(text, members, indent + "  ", indent + "  ");
                break;
            case JsonArray { Count: > 0 } items:
                text.Append('\n');
                foreach (var item in items.OfType<JsonNode>()) Item(text, item, indent + "  ");
                break;
            default:
                text.Append(' ').Append(Scalar(value)).Append('\n');
                break;
        }
    }

    private static void Item(StringBuilder text, JsonNode item, string indent)
    {
        if (item is JsonObject { Count: > 0 } members) Members(text, members, indent + "- ", indent + "  ");
        else text.Append(indent).Append("- ").Append(Scalar(item)).Append('\n');
    }

    private static string Scalar(JsonNode value) =>
        value is not JsonValue text || !text.TryGetValue<string>(out var words) ? value.ToJsonString()
        : Plain().IsMatch(words) && words != "null" ? words
        : Quoted(words);

    private static string Quoted(string words)
    {
        var text = new StringBuilder("\"");
        foreach (var rune in words.EnumerateRunes()) text.Append(Escaped(rune));
        return text.Append('"').ToString();
    }

    // Not as JSON escapes: YAML knows no pairs of surrogates, and rare characters of names need them.
    private static string Escaped(Rune rune) => rune.Value switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        _ when StandsForItself(rune) => rune.ToString(),
        <= char.MaxValue => string.Create(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"\\U{rune.Value:X8}"),
    };

    private static bool StandsForItself(Rune rune) => rune != Rune.ReplacementChar && Rune.GetUnicodeCategory(rune) is not (
        UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator
        or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate or UnicodeCategory.OtherNotAssigned);

    [GeneratedRegex(@"\A[\p{L}\p{N}（《〔“][\p{L}\p{N}\p{Pd}/.%；，。、（）《》〔〕“”]*\z", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Plain();
}
