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
    public static Profile Read(StoredProfile row)
    {
        var profile = JsonSerializer.Deserialize<Profile>(row.Json, Stored) ?? throw new InvalidDataException("An empty profile.");
        return DigestOf(profile) == row.Digest ? profile : throw new InvalidDataException($"The profile {row.Digest} was changed in the database.");
    }
}
