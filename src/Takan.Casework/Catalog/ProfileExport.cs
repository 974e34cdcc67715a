using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>A profile as one file that names its digest, to hand to another installation.</summary>
public static class ProfileExport
{
    public static string Write(Profile profile) => new JsonObject
    {
        ["digest"] = ProfileJson.DigestOf(profile),
        ["profile"] = JsonNode.Parse(ProfileJson.Write(profile)),
    }.ToJsonString();

    /// <exception cref="InvalidDataException">Not an export, or not what its digest promises.</exception>
    public static Profile Read(string text)
    {
        try
        {
            var root = JsonNode.Parse(text, documentOptions: new() { AllowDuplicateProperties = false }) as JsonObject;
            return root?["digest"]?.GetValue<string>() is { } digest && root["profile"] is JsonObject profile
                ? WithMatters(ProfileJson.Read(digest, profile.ToJsonString()))
                : throw new InvalidDataException("文件不是导出的档案：应有 digest 和 profile 两部分。");
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new InvalidDataException("文件不是导出的档案，或者已经损坏。", e);
        }
    }

    /// <summary>Each matter becomes a file of its id, so that ids must be there, and differ.</summary>
    private static Profile WithMatters(Profile profile) =>
        profile.Matters.All(matter => matter?.Id is { Length: > 0 }) && profile.Matters.DistinctBy(matter => matter.Id).Count() == profile.Matters.Count
            ? profile
            : throw new InvalidDataException("文件里的事项缺代号，或者代号重复。");
}
