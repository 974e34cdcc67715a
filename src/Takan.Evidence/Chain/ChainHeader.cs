using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Evidence.Canonical;
using Takan.Evidence.Hashing;

namespace Takan.Evidence.Chain;

/// <summary>
/// The chained part of a log entry. It holds no personal data, so it can stay when the body is erased by law.
/// </summary>
/// <param name="Stream"><c>case/…</c>, <c>inspection/…</c> or <c>unit/…</c>.</param>
/// <param name="Number">1, 2, 3 … without gaps.</param>
/// <param name="Time">Server time, UTC, whole milliseconds.</param>
/// <param name="Actor">Pseudonym of who acted; the table that names the person lies elsewhere.</param>
/// <param name="Kind">What happened: <c>session-opened</c>.</param>
/// <param name="Audience">Who may read the body.</param>
/// <param name="Commitment">SHA-256(salt ‖ canonical body).</param>
/// <param name="Previous">Digest of the entry before; zeros before the first.</param>
public sealed record ChainHeader(
    string Stream, long Number, DateTime Time, string Actor, string Kind, Audience Audience, Digest Commitment, Digest Previous)
{
    // Keeps a header's digest from ever being a digest of something else that we hash.
    private static readonly byte[] Domain = "takan-log-header/1\n"u8.ToArray();

    private const string TimeFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z'";

    /// <summary>SHA-256("takan-log-header/1\n" ‖ canonical form).</summary>
    public Digest Digest => Digest.Sha256([.. Domain, .. CanonicalJson.Encode(ToJson())]);

    public ChainHead Head => new(Stream, Number, Digest);

    public JsonObject ToJson() => new()
    {
        ["stream"] = Stream,
        ["number"] = Number,
        ["time"] = Time.ToString(TimeFormat, CultureInfo.InvariantCulture),
        ["actor"] = Actor,
        ["kind"] = Kind,
        ["audience"] = Audience.ToString().ToLowerInvariant(),
        ["commitment"] = Commitment.Hex,
        ["previous"] = Previous.Hex,
    };

    /// <exception cref="FormatException">A field is missing, unknown or malformed.</exception>
    public static ChainHeader FromJson(JsonNode? json) => StrictRecord.Read(json, Read, header => header.ToJson());

    private static ChainHeader Read(JsonNode json) => new(
        json["stream"]!.GetValue<string>(),
        json["number"]!.GetValue<long>(),
        DateTime.ParseExact(
            json["time"]!.GetValue<string>(), TimeFormat, CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal),
        json["actor"]!.GetValue<string>(),
        json["kind"]!.GetValue<string>(),
        Enum.Parse<Audience>(json["audience"]!.GetValue<string>(), ignoreCase: true),
        Digest.Parse(json["commitment"]!.GetValue<string>()),
        Digest.Parse(json["previous"]!.GetValue<string>()));
}
