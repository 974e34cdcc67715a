using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law.Declarations;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Printing;
using Takan.Platform.Web;

namespace Takan.Casework.Declarations;

/// <summary>An address declaration as it is printed: its text is read from the signed copy, never written anew.</summary>
/// <param name="Signed">Null: printed to be signed on paper.</param>
/// <param name="Text">The canonical declaration.</param>
public sealed record DeclarationPaper(CaseHead Head, SignedDeclaration? Signed, JsonObject Text, PaperFoot Foot)
{
    public const string View = "/Declarations/Papers/DeclarationPaper.cshtml";
    public const string SignatureFile = "declaration-signature.png";

    /// <summary>The pictures that the view names.</summary>
    public IReadOnlyDictionary<string, byte[]> Files =>
        Signed?.SignaturePng is { } png ? new Dictionary<string, byte[]> { [SignatureFile] = png } : [];
}

/// <summary>Prints the address declarations of a case when they are asked for.</summary>
public sealed class DeclarationPapers(TakanDb db, CaseHeads heads, SigningKeys signing, KeyRing keys, PaperPrinter printer, PublicAddress address)
{
    /// <returns>Null where the case has no such declaration that stands.</returns>
    public async Task<byte[]?> PrintAsync(CaseId id, Guid declaration, CancellationToken cancellationToken) =>
        (await ReadAsync(id, cancellationToken)).FirstOrDefault(paper => paper.Signed!.Id == declaration) is { } found
            ? await printer.PrintAsync(DeclarationPaper.View, found, found.Files, cancellationToken)
            : null;

    /// <summary>Filled in, to be signed by hand. Nothing is kept.</summary>
    public async Task<byte[]> BlankAsync(CaseHead head, DeclarationText text, DeclarationFill fill, CancellationToken cancellationToken) =>
        await printer.PrintAsync(DeclarationPaper.View, new DeclarationPaper(head, null, text.Filled(head, fill), await FootAsync(head, cancellationToken)), null, cancellationToken);

    /// <summary>Those that stand, in the order of their signatures.</summary>
    public async Task<IReadOnlyList<DeclarationPaper>> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var signed = await db.DeclarationsAsync(id, cancellationToken);
        if (signed.Count == 0) return [];
        var head = await heads.ReadAsync(id, cancellationToken);
        var foot = await FootAsync(head, cancellationToken);
        return [.. signed.Select(row => new DeclarationPaper(head, row, JsonNode.Parse(keys.Open(head.Case.BureauId, SignDeclaration.KeyPurpose, row.Copies[0].ContentCipher))!.AsObject(), foot))];
    }

    private async Task<PaperFoot> FootAsync(CaseHead head, CancellationToken cancellationToken) =>
        new(head.Case.Number, address.Of("/s"), await signing.FingerprintAsync(head.Case.BureauId, cancellationToken));
}
