using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Evidence.Canonical;
using Takan.Evidence.Hashing;
using Takan.Law.Profiles;

namespace Takan.Casework.Commitments;

/// <summary>A commitment letter with its places filled (LT-11, LT-32).</summary>
public sealed record CommitmentText(CommitmentKind Kind, string Title, string Addressee, string Statement, IReadOnlyList<Undertaking> Undertakings)
{
    /// <summary>Digest of what is read, before any signature: proves that what is signed is what was shown.</summary>
    public string Digest => Evidence.Hashing.Digest.Sha256(CanonicalJson.Encode(Body())).Hex;

    /// <returns>Null where the bureau takes no such letter for the matter.</returns>
    public static CommitmentText? Of(CaseHead head, CommitmentKind kind)
    {
        if (head.Profile.Profile.Commitments?.Find(kind) is not { } letter || !letter.Matters.Contains(head.Case.Matter)) return null;
        var values = new Dictionary<string, string>(Placeholders.Of(head.Profile.Bureau, head.Profile.Numbers))
        {
            [Placeholders.Company] = head.Case.EntityName,
            [Placeholders.Matter] = head.MatterName,
            [Placeholders.Applicant] = head.Case.ContactName,
        };
        return new(kind, letter.Title, head.Profile.BureauName + "：", Placeholders.Fill(letter.Statement, values),
            [.. letter.Undertakings.Select(one => one with { Text = Placeholders.Fill(one.Text, values) })]);
    }

    /// <summary>The whole signed letter: what both copies hold, byte for byte.</summary>
    public byte[] SignedCopy(CaseHead head, DateTime signedAt, byte[]? png)
    {
        var body = Body();
        body["case"] = head.Case.Number;
        body["address"] = head.Case.Address;
        body["signer"] = head.Case.ContactName;
        body["capacity"] = head.Case.ContactCapacity.ToString();
        body["signedAt"] = signedAt.ToString("O", CultureInfo.InvariantCulture);
        body["method"] = SignatureMethod.Drawn.ToString();
        body["read"] = Digest;
        body["signature"] = png is null ? null : Evidence.Hashing.Digest.Sha256(png).Hex;
        return CanonicalJson.Encode(body);
    }

    private JsonObject Body() => new()
    {
        ["kind"] = Kind.ToString(),
        ["title"] = Title,
        ["addressee"] = Addressee,
        ["statement"] = Statement,
        ["undertakings"] = new JsonArray([.. Undertakings.Select(one => new JsonObject { ["number"] = one.Number, ["text"] = one.Text })]),
    };
}
