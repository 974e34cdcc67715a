using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Signing;

namespace Takan.Evidence.Package;

/// <summary><c>seal.json</c>: the one document that is signed. Everything in the bag follows from it and the payload.</summary>
public sealed record Seal
{
    private const string Type = "takan-seal/1";
    private const string Tree = "RFC6962";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public required string Name { get; init; }

    public required string Inspection { get; init; }

    public required IReadOnlyList<SealedCase> Cases { get; init; }

    public required Audience Audience { get; init; }

    public required DateTime Created { get; init; }

    public required Digest Profile { get; init; }

    /// <summary>Merkle roots over the lines of the two payload manifests, each in its own algorithm.</summary>
    public required DigestPair Root { get; init; }

    /// <summary>Number of payload files.</summary>
    public required long Files { get; init; }

    /// <summary>Sum of their lengths.</summary>
    public required long Bytes { get; init; }

    /// <summary>How far each stream of the log had grown.</summary>
    public required IReadOnlyList<ChainHead> Heads { get; init; }

    /// <summary>DER.</summary>
    public required byte[] PublicKey { get; init; }

    public Fingerprint Fingerprint => Fingerprint.Of(PublicKey);

    /// <summary>The bytes of <c>seal.json</c>.</summary>
    public byte[] Encode() => CanonicalJson.Encode(ToJson());

    /// <summary>SHA-256 of <c>seal.json</c>: names this seal on papers and in the next seal of the case.</summary>
    public Digest Digest => Digest.Sha256(Encode());

    public JsonObject ToJson() => new()
    {
        ["type"] = Type,
        ["name"] = Name,
        ["inspection"] = Inspection,
        ["cases"] = new JsonArray([.. Cases.Select(c => new JsonObject { ["case"] = c.Case, ["previousSeal"] = c.PreviousSeal.Hex })]),
        ["audience"] = Audience.ToString().ToLowerInvariant(),
        ["created"] = Created.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["profile"] = Profile.Hex,
        ["root"] = new JsonObject { ["sha256"] = Root.Sha256.Hex, ["sm3"] = Root.Sm3.Hex },
        ["files"] = Files,
        ["bytes"] = Bytes,
        ["heads"] = new JsonArray([.. Heads.Select(Head)]),
        ["algorithms"] = new JsonObject
        {
            ["digests"] = new JsonArray("SHA-256", "SM3"),
            ["tree"] = Tree,
            ["signature"] = VerifyingKey.Algorithm,
        },
        ["key"] = new JsonObject
        {
            ["id"] = Fingerprint.KeyId,
            ["fingerprint"] = Fingerprint.Paper,
            ["public"] = Convert.ToBase64String(PublicKey),
        },
    };

    /// <exception cref="FormatException">A field is missing, unknown, malformed or contradicts another.</exception>
    /// <exception cref="CanonicalJsonException">Not canonical JSON.</exception>
    public static Seal Decode(ReadOnlySpan<byte> bytes) =>
        StrictRecord.Read(CanonicalJson.ParseCanonical(bytes), Read, seal => seal.ToJson());

    private static JsonObject Head(ChainHead head) =>
        new() { ["stream"] = head.Stream, ["number"] = head.Number, ["digest"] = head.Digest.Hex };

    private static Seal Read(JsonNode json) => new()
    {
        Name = Text(json, "name"),
        Inspection = Text(json, "inspection"),
        Cases = [.. json["cases"]!.AsArray().Select(c => new SealedCase(Text(c, "case"), Hashed(c, "previousSeal")))],
        Audience = Enum.Parse<Audience>(Text(json, "audience"), ignoreCase: true),
        Created = DateTime.ParseExact(
            Text(json, "created"), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        Profile = Hashed(json, "profile"),
        Root = new(Hashed(json["root"], "sha256"), Hashed(json["root"], "sm3")),
        Files = json["files"]!.GetValue<long>(),
        Bytes = json["bytes"]!.GetValue<long>(),
        Heads = [.. json["heads"]!.AsArray().Select(h => new ChainHead(Text(h, "stream"), h!["number"]!.GetValue<long>(), Hashed(h, "digest")))],
        PublicKey = Convert.FromBase64String(Text(json["key"], "public")),
    };

    private static string Text(JsonNode? json, string field) => json![field]!.GetValue<string>();

    private static Digest Hashed(JsonNode? json, string field) => Digest.Parse(Text(json, field));
}
