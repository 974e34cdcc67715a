using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Keys;
using Takan.Platform.Printing;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

/// <summary>A consent letter as it is printed: its text is read from the signed copy, never written anew.</summary>
/// <param name="Letter">Null: printed to be signed on paper.</param>
/// <param name="Text">The signed canonical letter.</param>
public sealed record LetterPaper(CaseHead Head, SignedLetter? Letter, JsonObject Text, PaperFoot Foot)
{
    public const string View = "/Consent/Papers/ConsentLetter.cshtml";
    public const string SignatureFile = "letter-signature.png";

    /// <summary>The pictures that the view names.</summary>
    public IReadOnlyDictionary<string, byte[]> Files =>
        Letter?.SignaturePng is { } png ? new Dictionary<string, byte[]> { [SignatureFile] = png } : [];
}

public sealed record AcceptancePaper(CaseHead Head, PaperFoot Foot)
{
    public const string View = "/Consent/Papers/AcceptanceNotice.cshtml";
}

/// <summary>Tells once and completely what is to be corrected.</summary>
public sealed record CorrectionPaper(CaseHead Head, PaperFoot Foot)
{
    public const string View = "/Consent/Papers/CorrectionNotice.cshtml";
}

/// <summary>Says in writing that an application was not accepted, and why.</summary>
public sealed record RefusalPaper(CaseHead Head, PaperFoot Foot)
{
    public const string View = "/Consent/Papers/RefusalNotice.cshtml";
}

/// <summary>The papers from before the visit, printed when they are asked for.</summary>
public sealed class CasePapers(TakanDb db, CaseHeads heads, SigningKeys keys, PaperPrinter printer, PublicAddress address, TimeProvider clock)
{
    /// <returns>Null before it is signed.</returns>
    public async Task<byte[]?> LetterAsync(CaseId id, CancellationToken cancellationToken) =>
        await ReadLetterAsync(id, cancellationToken) is { } paper ? await printer.PrintAsync(LetterPaper.View, paper, paper.Files, cancellationToken) : null;

    /// <summary>To be signed or sealed on paper.</summary>
    /// <returns>Null where the letter is not to be signed now.</returns>
    public async Task<byte[]?> BlankLetterAsync(CaseId id, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(id, cancellationToken);
        if (LetterPhase.Closed(head) is not null) return null;
        var paper = new LetterPaper(head, null, LetterText.Of(head, clock.GetUtcNow().UtcDateTime).Body(), await FootAsync(head, cancellationToken));
        return await printer.PrintAsync(LetterPaper.View, paper, null, cancellationToken);
    }

    /// <returns>Null before acceptance.</returns>
    public async Task<byte[]?> AcceptanceAsync(CaseId id, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(id, cancellationToken);
        if (head.Case.AcceptedAt is null) return null;
        return await printer.PrintAsync(AcceptancePaper.View, new AcceptancePaper(head, await FootAsync(head, cancellationToken)), null, cancellationToken);
    }

    /// <returns>Null when nothing was ever returned for correction.</returns>
    public async Task<byte[]?> CorrectionAsync(CaseId id, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(id, cancellationToken);
        if (head.Case.ReturnedAt is null) return null;
        return await printer.PrintAsync(CorrectionPaper.View, new CorrectionPaper(head, await FootAsync(head, cancellationToken)), null, cancellationToken);
    }

    /// <returns>Null when acceptance was not refused.</returns>
    public async Task<byte[]?> RefusalAsync(CaseId id, CancellationToken cancellationToken)
    {
        var head = await heads.ReadAsync(id, cancellationToken);
        if (head.Case.RefusedAt is null) return null;
        return await printer.PrintAsync(RefusalPaper.View, new RefusalPaper(head, await FootAsync(head, cancellationToken)), null, cancellationToken);
    }

    public async Task<LetterPaper?> ReadLetterAsync(CaseId id, CancellationToken cancellationToken)
    {
        if (await db.LatestLetterAsync(id, cancellationToken) is not { } letter) return null;
        var head = await heads.ReadAsync(id, cancellationToken);
        return new(head, letter, JsonNode.Parse(letter.Copies[0].Content)!.AsObject(), await FootAsync(head, cancellationToken));
    }

    private async Task<PaperFoot> FootAsync(CaseHead head, CancellationToken cancellationToken) =>
        new(head.Case.Number, address.Of("/s"), await keys.FingerprintAsync(head.Case.BureauId, cancellationToken));
}
