using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Evidence.Canonical;
using Takan.Evidence.Hashing;
using Takan.Law.Calendar;
using Takan.Law.Profiles;

namespace Takan.Casework.Consent;

/// <summary>The consent letter with its places filled, and the forecast of the clocks that is told with it (HC-49 … HC-58).</summary>
public sealed record LetterText
{
    public required string Title { get; init; }

    public required string Addressee { get; init; }

    public required string Statement { get; init; }

    public required IReadOnlyList<Undertaking> Undertakings { get; init; }

    public required string CopiesNote { get; init; }

    /// <summary>When the statutory time ends if there is something to rectify, overrun included.</summary>
    public required Forecast Forecast { get; init; }

    /// <summary>Digest of what is read, before any signature: proves that what is signed is what was shown.</summary>
    public string Digest => Hashing(Body());

    public static LetterText Of(CaseHead head, DateTime now)
    {
        var values = new Dictionary<string, string>(Placeholders.Of(head.Profile.Bureau, head.Profile.Numbers))
        {
            [Placeholders.Company] = head.Case.EntityName,
            [Placeholders.Matter] = head.MatterName,
            [Placeholders.Applicant] = head.Case.ContactName,
        };
        var letter = head.Profile.Profile.ConsentLetter;
        return new()
        {
            Title = letter.Title,
            Addressee = Placeholders.Fill(letter.Addressee, values),
            Statement = Placeholders.Fill(letter.Statement, values),
            Undertakings = [.. letter.Undertakings.Select(one => one with { Text = Placeholders.Fill(one.Text, values) })],
            CopiesNote = letter.CopiesNote,
            Forecast = Foresee(head, now),
        };
    }

    public JsonObject Body() => new()
    {
        ["title"] = Title,
        ["addressee"] = Addressee,
        ["statement"] = Statement,
        ["undertakings"] = new JsonArray([.. Undertakings.Select(one => new JsonObject { ["number"] = one.Number, ["text"] = one.Text })]),
        ["copies"] = CopiesNote,
        ["forecast"] = Forecast.Words.Chinese,
    };

    private static string Hashing(JsonObject body) => Evidence.Hashing.Digest.Sha256(CanonicalJson.Encode(body)).Hex;

    /// <summary>Foreseen for an inspection on the next working day: the earliest that can be.</summary>
    private static Forecast Foresee(CaseHead head, DateTime now)
    {
        var calendar = head.Profile.Calendar;
        var accepted = ChinaTime.Day(head.Case.AcceptedAt ?? now);
        var inspection = calendar.AddWorkingDays(ChinaTime.Day(now), 1).Day;
        return Deadlines.Foresee(accepted, inspection, head.Profile.Matter.Limits, head.Profile.Numbers, calendar);
    }

    /// <summary>The whole signed letter: what both copies hold, byte for byte.</summary>
    /// <param name="scans">Digests of the pages that were signed on paper.</param>
    public byte[] SignedCopy(CaseHead head, DateTime signedAt, SignatureMethod method, byte[]? png, IReadOnlyList<string> scans)
    {
        var body = Body();
        body["case"] = head.Case.Number;
        body["signer"] = head.Case.ContactName;
        body["capacity"] = head.Case.ContactCapacity.ToString();
        body["signedAt"] = signedAt.ToString("O", CultureInfo.InvariantCulture);
        body["method"] = method.ToString();
        body["read"] = Digest;
        body["signature"] = png is null ? null : Evidence.Hashing.Digest.Sha256(png).Hex;
        if (scans.Count > 0) body["scans"] = new JsonArray([.. scans.Select(digest => JsonValue.Create(digest))]);
        return CanonicalJson.Encode(body);
    }
}
