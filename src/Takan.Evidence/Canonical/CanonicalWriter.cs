using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Takan.Evidence.Canonical;

/// <summary>Writes a parsed value by RFC 8785: keys in UTF-16 order, shortest escapes.</summary>
internal static class CanonicalWriter
{
    private const long LargestInteger = (1L << 53) - 1;

    public static string Write(JsonElement value)
    {
        var text = new StringBuilder();
        Value(text, value);
        return text.ToString();
    }

    private static void Value(StringBuilder text, JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object: Object(text, value); break;
            case JsonValueKind.Array: Array(text, value); break;
            case JsonValueKind.String: String(text, value.GetString()!); break;
            case JsonValueKind.Number: text.Append(Integer(value.GetRawText())); break;
            case JsonValueKind.True: text.Append("true"); break;
            case JsonValueKind.False: text.Append("false"); break;
            default: text.Append("null"); break;
        }
    }

    private static void Object(StringBuilder text, JsonElement value)
    {
        text.Append('{');
        var first = true;
        foreach (var property in value.EnumerateObject().OrderBy(p => p.Name, StringComparer.Ordinal))
        {
            if (!first) text.Append(',');
            first = false;
            String(text, property.Name);
            text.Append(':');
            Value(text, property.Value);
        }
        text.Append('}');
    }

    private static void Array(StringBuilder text, JsonElement value)
    {
        text.Append('[');
        var first = true;
        foreach (var item in value.EnumerateArray())
        {
            if (!first) text.Append(',');
            first = false;
            Value(text, item);
        }
        text.Append(']');
    }

    private static string Integer(string raw)
    {
        var whole = long.TryParse(raw, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number);
        if (!whole || Math.Abs(number) > LargestInteger || (number == 0 && raw != "0"))
            throw new CanonicalJsonException("not-an-integer", $"{raw} is not an integer within ±(2^53 − 1)");
        return number.ToString(CultureInfo.InvariantCulture);
    }

    private static void String(StringBuilder text, string value)
    {
        text.Append('"');
        foreach (var c in value)
        {
            var escape = c switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}"),
                _ => null,
            };
            if (escape is null) text.Append(c);
            else text.Append(escape);
        }
        text.Append('"');
    }
}
