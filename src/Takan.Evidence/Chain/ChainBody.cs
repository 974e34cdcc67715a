using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Chain;

/// <summary>
/// The erasable part of an entry: what the header commits to. Without the salt a short body could be guessed from its commitment.
/// </summary>
/// <param name="Salt">32 random bytes.</param>
/// <param name="Canonical">Canonical JSON.</param>
public sealed record ChainBody(byte[] Salt, byte[] Canonical)
{
    public const int SaltBytes = 32;

    public static ChainBody Of(JsonNode body) =>
        new(RandomNumberGenerator.GetBytes(SaltBytes), CanonicalJson.Encode(body));

    public Digest Commitment => Digest.Sha256([.. Salt, .. Canonical]);

    public JsonNode? ToJson() => JsonNode.Parse(Canonical);
}
