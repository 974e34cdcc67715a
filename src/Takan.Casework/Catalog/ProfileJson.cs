using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Takan.Evidence.Hashing;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>How a profile lies in the database, and its digest.</summary>
public static class ProfileJson
{
    private static readonly JsonSerializerOptions Stored = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter() },
        IgnoreReadOnlyProperties = true,
    };

    public static string DigestOf(Profile profile) => Digest.Sha256(CanonicalProfile.Bytes(profile)).Hex;

    public static string Write(Profile profile) => JsonSerializer.Serialize(profile, Stored);

    /// <exception cref="InvalidDataException">The stored text is not what its digest promises.</exception>
    public static Profile Read(StoredProfile row) => Read(row.Digest, row.Json);

    /// <exception cref="InvalidDataException">The text is not what the digest promises.</exception>
    public static Profile Read(string digest, string json)
    {
        var profile = JsonSerializer.Deserialize<Profile>(json, Stored) ?? throw new InvalidDataException("An empty profile.");
        return DigestOf(profile) == digest ? profile : throw new InvalidDataException($"The profile is not the one of the digest {digest}: it was changed.");
    }
}
