using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Signing;

namespace Takan.Platform.Log;

/// <summary>
/// One line of a heads file: <c>{"document": {type, time, previous, heads: [{stream, number, digest}]}, "key", "signature"}</c>.
/// The signature is over the canonical form of the document; <c>previous</c> is the digest of the line before, so that no line can be left out.
/// </summary>
public sealed record HeadsLine(DateTime Time, Digest Previous, IReadOnlyList<ChainHead> Heads)
{
    private const string Type = "takan-log-heads/1";
    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    public static Digest DigestOf(string line) => Digest.Sha256(Encoding.UTF8.GetBytes(line));

    public string Sign(SigningKey key) => new JsonObject
    {
        ["document"] = Document(),
        ["key"] = key.Fingerprint.KeyId,
        ["signature"] = Convert.ToBase64String(key.Sign(CanonicalJson.Encode(Document()))),
    }.ToJsonString();

    /// <returns>Null where the line is damaged or not signed by this key.</returns>
    public static HeadsLine? Read(string line, VerifyingKey key)
    {
        try
        {
            var json = JsonNode.Parse(line)!;
            var document = json["document"]!;
            if (document["type"]!.GetValue<string>() != Type) return null;
            if (!key.Verify(CanonicalJson.Encode(document), Convert.FromBase64String(json["signature"]!.GetValue<string>()))) return null;
            return new(
                DateTime.ParseExact(document["time"]!.GetValue<string>(), TimeFormat, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
                Digest.Parse(document["previous"]!.GetValue<string>()),
                [.. document["heads"]!.AsArray().Select(head => new ChainHead(
                    head!["stream"]!.GetValue<string>(), head["number"]!.GetValue<long>(), Digest.Parse(head["digest"]!.GetValue<string>())))]);
        }
        catch (Exception damaged) when (damaged is JsonException or FormatException or NullReferenceException or InvalidOperationException)
        {
            return null;
        }
    }

    private JsonObject Document() => new()
    {
        ["type"] = Type,
        ["time"] = Time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["previous"] = Previous.Hex,
        ["heads"] = new JsonArray([.. Heads.Select(head => new JsonObject
        {
            ["stream"] = head.Stream,
            ["number"] = head.Number,
            ["digest"] = head.Digest.Hex,
        })]),
    };
}
