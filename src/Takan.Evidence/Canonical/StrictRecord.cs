using System.Text.Json.Nodes;

namespace Takan.Evidence.Canonical;

/// <summary>
/// Reads a record whose every field is known: what is read is written again and must be equal, so that nothing unknown,
/// doubled or loosely spelled gets past.
/// </summary>
internal static class StrictRecord
{
    /// <exception cref="FormatException">A field is missing, unknown, malformed or of another type.</exception>
    public static T Read<T>(JsonNode? json, Func<JsonNode, T> read, Func<T, JsonNode> write)
    {
        try
        {
            var record = read(json!);
            if (JsonNode.DeepEquals(write(record), json)) return record;
        }
        catch (Exception e) when (e is NullReferenceException or InvalidOperationException or ArgumentException or OverflowException)
        {
            throw new FormatException($"{typeof(T).Name} lacks a field or has one of the wrong type", e);
        }
        throw new FormatException($"{typeof(T).Name} has unknown or malformed fields");
    }
}
