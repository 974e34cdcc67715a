using System.Text.Json.Nodes;
using Takan.Law;

namespace Takan.Platform.Log;

/// <summary>How one kind of log entry reads. Each capability registers the kinds that it records.</summary>
/// <param name="Kind">As in the log: <c>case-accepted</c>.</param>
/// <param name="Say">The sentence; gets the body, which is null where the reader may not see it.</param>
public sealed record EventWords(string Kind, Func<JsonObject?, Bilingual> Say)
{
    /// <summary>What the machine keeps for the proof: true, but nothing that a person did. Trails fold it away.</summary>
    public bool IsOfTheMachine { get; init; }

    public static EventWords Fixed(string kind, string chinese, string english) => new(kind, _ => new(chinese, english));

    public static EventWords Machine(string kind, Func<JsonObject?, Bilingual> say) => new(kind, say) { IsOfTheMachine = true };

    public static string Text(JsonObject? body, string field) => body?[field] is JsonValue value ? value.ToString() : "";

    /// <summary>What the product itself wrote stands in both languages, the English beside it; what people wrote has one.</summary>
    public static string English(JsonObject? body, string field) => Text(body, field + nameof(English)) is { Length: > 0 } english ? english : Text(body, field);
}

/// <summary>The sentences of every kind.</summary>
public sealed class EventBook(IEnumerable<EventWords> words)
{
    private readonly Dictionary<string, EventWords> known = words.ToDictionary(word => word.Kind);

    public IReadOnlyCollection<string> Kinds => known.Keys;

    /// <summary>A kind that this version no longer records is shown as it was written.</summary>
    public Bilingual Say(string kind, JsonObject? body) => known.TryGetValue(kind, out var found) ? found.Say(body) : new(kind, kind);

    public bool IsOfTheMachine(string kind) => known.TryGetValue(kind, out var found) && found.IsOfTheMachine;
}
