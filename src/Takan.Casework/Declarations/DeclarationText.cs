using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Evidence.Canonical;
using Takan.Law.Declarations;
using Takan.Law.Profiles;

namespace Takan.Casework.Declarations;

/// <summary>The address declaration of a case's bureau, and what it asks in this case.</summary>
/// <param name="Signers">Who signs, and whose seal stands beside.</param>
public sealed record DeclarationText(AddressDeclaration Form, DeclarationTerms Terms, SignerRule Signers)
{
    /// <summary>Digest of what is read, before it is filled in: proves that what is signed is what was shown.</summary>
    public string Digest => Evidence.Hashing.Digest.Sha256(CanonicalJson.Encode(Words())).Hex;

    /// <returns>Null where the bureau's work plan has no such form.</returns>
    public static DeclarationText? Of(CaseHead head) =>
        head.Profile.Profile.AddressDeclaration is { } form && DeclarationSigners.RuleFor(form, head.Declarations).IsAllowed(out var rule, out _)
            ? new(form, head.Declarations, rule)
            : null;

    /// <summary>What the case knows already is not asked again, and cannot be written otherwise.</summary>
    public static IReadOnlyDictionary<string, string> Known(Case @case) => new Dictionary<string, string>
    {
        [DeclarationFill.EntityName] = @case.EntityName,
        [DeclarationFill.CreditCodeOfEntity] = @case.CreditCode,
    };

    public DeclarationFill Check(Case @case, IReadOnlyDictionary<string, string> typed, DateOnly today)
    {
        var values = new Dictionary<string, string>(typed);
        foreach (var (id, value) in Known(@case)) values[id] = value;
        return DeclarationFill.Check(Form, Terms, values, today);
    }

    /// <summary>The form with its fields filled in, to be printed and signed.</summary>
    public JsonObject Filled(CaseHead head, DeclarationFill fill)
    {
        var body = Words();
        body["fields"] = new JsonArray([.. fill.Fields.Select(field => new JsonObject
        {
            ["id"] = field.Id,
            ["label"] = field.Label,
            ["value"] = fill.Values.GetValueOrDefault(field.Id, ""),
            ["options"] = new JsonArray([.. field.Options.Select(option => JsonValue.Create(option))]),
        })]);
        body["case"] = head.Case.Number;
        body["address"] = fill.Address;
        body["occasion"] = Terms.Occasion?.ToString();
        body["entity"] = Terms.Entity.ToString();
        body["signers"] = new JsonArray([.. Signers.Signers.Select(signer => JsonValue.Create(signer))]);
        body["seal"] = Signers.Seal;
        return body;
    }

    /// <summary>The whole signed declaration: what both copies hold, byte for byte.</summary>
    /// <param name="scans">Digests of the pages that were signed on paper.</param>
    public byte[] SignedCopy(CaseHead head, DeclarationFill fill, SignedDeclaration signed, IReadOnlyList<string> scans)
    {
        var body = Filled(head, fill);
        body["number"] = signed.Number;
        body["signer"] = signed.Signer;
        body["capacity"] = signed.Capacity;
        body["signedAt"] = signed.SignedAt.ToString("O", CultureInfo.InvariantCulture);
        body["method"] = signed.Method.ToString();
        body["read"] = Digest;
        body["signature"] = signed.SignaturePng is { } png ? Evidence.Hashing.Digest.Sha256(png).Hex : null;
        body["scans"] = new JsonArray([.. scans.Select(digest => JsonValue.Create(digest))]);
        return CanonicalJson.Encode(body);
    }

    private JsonObject Words() => new()
    {
        ["title"] = Form.Title,
        ["statement"] = Form.Statement,
        ["undertakings"] = new JsonArray([.. Form.Undertakings.Select(one => new JsonObject { ["number"] = one.Number, ["text"] = one.Text })]),
        ["notes"] = new JsonArray([.. Form.Notes.Select(note => JsonValue.Create(note))]),
    };
}
