using System.Text.Json;
using System.Text.Json.Serialization;
using Takan.Law.Identifiers;

namespace Takan.Platform.Web;

/// <summary>The rule for text of forms, for what programs send.</summary>
internal sealed class PlainTextJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String) throw new JsonException();
        string text;
        try
        {
            text = reader.GetString()!;
        }
        catch (InvalidOperationException half)
        {
            throw new JsonException(FormRefusals.NotPlain.Rule, half);
        }

        return PlainText.Is(text) ? text : throw new JsonException(FormRefusals.NotPlain.Rule);
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteStringValue(value);
}
