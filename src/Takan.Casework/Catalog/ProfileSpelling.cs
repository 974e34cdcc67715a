using System.Text.Json;
using System.Text.Json.Serialization;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>How the model is written in a profile folder: camel case, the closed lists in the field's own words.</summary>
internal static class ProfileSpelling
{
    public static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        IgnoreReadOnlyProperties = true,
        RespectRequiredConstructorParameters = true,
        NumberHandling = JsonNumberHandling.AllowReadingFromString,
        Converters =
        {
            new YesOrNo(),
            new Words<ItemKind>(ProfileTerms.ItemKinds),
            new Words<EvidenceKind>(ProfileTerms.EvidenceKinds),
            new Words<SourceMark>(ProfileTerms.SourceMarks),
            new Words<InspectionMode>(ProfileTerms.Modes),
            new Words<InspectionKind>(ProfileTerms.Kinds),
            new Words<VisitKind>(ProfileTerms.VisitKinds),
            new Words<OrganisationModel>(ProfileTerms.Organisations),
            new Words<ChannelKind>(ProfileTerms.Channels),
            new Words<ExclusionGround>(ProfileTerms.Exclusions),
            new Words<PilotStage>(ProfileTerms.PilotStages),
            new Words<EntityKind>(ProfileTerms.EntityKinds),
            new Words<RegistrationOccasion>(ProfileTerms.Occasions),
            new Words<DeclarationDuty>(ProfileTerms.DeclarationDuties),
            new Words<CommitmentKind>(ProfileTerms.Commitments),
            new Words<TimeUnit>(ProfileTerms.TimeUnits),
        },
    };

    /// <summary>The words that a file may use for a closed list.</summary>
    public static IReadOnlyCollection<string> WordsOf(Type closedList)
        => Options.Converters.OfType<IClosedList>().Single(words => words.List == closedList).Words;

    private interface IClosedList
    {
        Type List { get; }

        IReadOnlyCollection<string> Words { get; }
    }

    private sealed class Words<T>(IReadOnlyDictionary<T, string> words) : JsonConverter<T>, IClosedList where T : struct, Enum
    {
        private readonly Dictionary<string, T> _byWord = words.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

        public Type List => typeof(T);

        IReadOnlyCollection<string> IClosedList.Words => _byWord.Keys;

        public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            reader.GetString() is { } word && _byWord.TryGetValue(word, out var value)
                ? value
                : throw new JsonException($"“{reader.GetString()}”不在可选的词里：{string.Join('、', _byWord.Keys)}。");

        public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) => writer.WriteStringValue(words[value]);
    }

    private sealed class YesOrNo : JsonConverter<bool>
    {
        public override bool Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.GetString() switch
        {
            "true" => true,
            "false" => false,
            var word => throw new JsonException($"“{word}”应写成 true 或 false。"),
        };

        public override void Write(Utf8JsonWriter writer, bool value, JsonSerializerOptions options) => writer.WriteStringValue(value ? "true" : "false");
    }
}
