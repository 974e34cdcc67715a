using System.Text.Json.Nodes;

namespace Takan.Casework.Registry;

/// <summary>Values of a filing as a log body holds them.</summary>
internal static class RegistryLog
{
    public static JsonObject Of(IReadOnlyDictionary<string, string> values) =>
        new(values.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => KeyValuePair.Create(pair.Key, (JsonNode?)JsonValue.Create(pair.Value))));
}
