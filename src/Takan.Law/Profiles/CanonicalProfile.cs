using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Takan.Law.Profiles;

/// <summary>The bytes over which the digest of a profile is taken.</summary>
/// <remarks>
/// UTF-8 JSON, keys in ordinal order, no spaces, matters by id, lists in the order of the file. What is null, false, empty text or an
/// empty list is left out, so that a field added to the model later does not change the digest of a profile that lacks it.
/// </remarks>
public static class CanonicalProfile
{
    private static readonly JsonSerializerOptions Plain = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        IgnoreReadOnlyProperties = true,
        Converters = { new JsonStringEnumConverter() },
    };

    public static byte[] Bytes(Profile profile)
    {
        var ordered = profile with { Matters = [.. profile.Matters.OrderBy(matter => matter.Id, StringComparer.Ordinal)] };
        return JsonSerializer.SerializeToUtf8Bytes(Tidy(JsonSerializer.SerializeToNode(ordered, Plain)), Plain);
    }

    private static JsonNode? Tidy(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members
            .Select(member => KeyValuePair.Create(member.Key, Tidy(member.Value)))
            .Where(member => !IsEmpty(member.Value))
            .OrderBy(member => member.Key, StringComparer.Ordinal)),
        JsonArray items => new JsonArray([.. items.Select(Tidy)]),
        _ => node?.DeepClone(),
    };

    private static bool IsEmpty(JsonNode? node) => node switch
    {
        null => true,
        JsonArray items => items.Count == 0,
        JsonObject members => members.Count == 0,
        JsonValue value => value.GetValueKind() == JsonValueKind.False || (value.TryGetValue<string>(out var text) && text.Length == 0),
        _ => false,
    };
}
