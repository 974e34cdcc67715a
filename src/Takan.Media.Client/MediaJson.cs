using System.Text.Json;
using System.Text.Json.Serialization;

namespace Takan.Media.Client;

/// <summary>How the agent's messages look as JSON: camel case, enumerations as words.</summary>
public static class MediaJson
{
    public static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };
}
