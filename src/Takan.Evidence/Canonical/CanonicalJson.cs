using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Takan.Evidence.Canonical;

/// <summary>
/// One value, one spelling: the subset of RFC 8785 (JCS) whose numbers are integers within ±(2^53 − 1).
/// Everything that is hashed or signed passes through here.
/// </summary>
public static class CanonicalJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // Two readers must never see different values: System.Text.Json would otherwise let the last duplicate win.
    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false, MaxDepth = 64 };

    /// <summary>The canonical bytes of a value. UTF-8, no BOM, no white space.</summary>
    /// <exception cref="CanonicalJsonException">A number that is no integer, a lone surrogate.</exception>
    public static byte[] Encode(JsonNode? value) => Reencode(Utf8Of(value));

    /// <summary>Reads JSON in any spelling; duplicate keys and non-integers are refused.</summary>
    public static JsonNode? Parse(ReadOnlySpan<byte> json) => JsonNode.Parse(Reencode(json.ToArray()));

    /// <summary>Reads JSON that must already be canonical, byte for byte.</summary>
    public static JsonNode? ParseCanonical(ReadOnlySpan<byte> json)
    {
        var canonical = Reencode(json.ToArray());
        return json.SequenceEqual(canonical)
            ? JsonNode.Parse(canonical)
            : throw new CanonicalJsonException("not-canonical", "JSON is not in its canonical form");
    }

    private static byte[] Utf8Of(JsonNode? value)
    {
        try
        {
            return JsonSerializer.SerializeToUtf8Bytes(value);
        }
        catch (ArgumentException e)
        {
            throw new CanonicalJsonException("lone-surrogate", e.Message);
        }
    }

    private static byte[] Reencode(byte[] json)
    {
        try
        {
            StrictUtf8.GetCharCount(json);
            using var document = JsonDocument.Parse(json, Strict);
            return StrictUtf8.GetBytes(CanonicalWriter.Write(document.RootElement));
        }
        catch (DecoderFallbackException e)
        {
            throw new CanonicalJsonException("not-utf8", e.Message);
        }
        catch (EncoderFallbackException e)
        {
            throw new CanonicalJsonException("lone-surrogate", e.Message);
        }
        catch (InvalidOperationException e)
        {
            throw new CanonicalJsonException("lone-surrogate", e.Message);
        }
        catch (JsonException e)
        {
            var duplicate = e.Message.Contains("uplicate", StringComparison.Ordinal);
            throw new CanonicalJsonException(duplicate ? "duplicate-key" : "not-json", e.Message);
        }
    }
}
