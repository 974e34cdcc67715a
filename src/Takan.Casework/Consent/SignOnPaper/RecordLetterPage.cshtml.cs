using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

/// <summary>The window takes in a consent letter that was signed or sealed on paper (C-12).</summary>
[StaffMay(CaseworkPermissions.RecordPaper, Of = "caseId")]
[LargestBody(PaperForm.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperForm.Largest)]
public sealed class RecordLetterPage(SignLetterOnPaper sign, TakanDb db, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? Read { get; set; }

    /// <summary>The clerk compared the paper with the text: every undertaking, signature or seal, date.</summary>
    [BindProperty]
    public bool Compared { get; set; }

    public LetterText Letter { get; private set; } = null!;

    /// <summary>Why no letter is taken in now; null when it is.</summary>
    public Refusal? Closed { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = Read;
        await ReadAsync(cancellationToken);
        var input = new SignLetterOnPaperInput(Target(Id), sent, [.. Letter.Undertakings.Select(one => one.Number)], PaperForm.PagesOf(Request));
        var outcome = Compared ? await sign.HandleAsync(input, cancellationToken) : ConsentRefusals.NotCompared;
        if (outcome.IsAllowed(out _, out var refusal)) return BackToCase(words["同意书已收下，扫描件已存档。"]);
        await ReadAsync(cancellationToken);
        ModelState.Remove(nameof(Read));
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Letter = LetterText.Of(Head, clock.GetUtcNow().UtcDateTime);
        Read = Letter.Digest;
        Closed = LetterPhase.PaperMissing(await db.DeclarationStandingAsync(Head, cancellationToken), Head);
    }
}
