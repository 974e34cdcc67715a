using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Declarations;

/// <summary>Filled in here, printed, signed and sealed by hand, handed in as photos or a scan.</summary>
[ApplicantMay]
[LargestBody(PaperForm.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperForm.Largest)]
public sealed class MyDeclarationOnPaperPage(
    SignDeclaration sign, DeclarationPapers papers, TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : DeclarationPage(db, heads, current, words)
{
    [BindProperty]
    public string? Signer { get; set; }

    [BindProperty]
    public bool SealShown { get; set; }

    /// <summary>The form as it is filled in, to be printed. Nothing is kept.</summary>
    public async Task<IActionResult> OnPostPrintAsync(CancellationToken cancellationToken)
    {
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.My);
        var fill = Text.Check(Head.Case, Input.Typed, ChinaTime.Day(clock.GetUtcNow().UtcDateTime));
        return fill.IsComplete
            ? File(await papers.BlankAsync(Head, Text, fill, cancellationToken), "application/pdf", "address-declaration-blank.pdf")
            : await AgainAsync(new(null, fill.Wrong, null), cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await AnswerAsync(await sign.HandleAsync(Typed() with { Pages = PaperForm.PagesOf(Request), Signer = Signer, SealShown = SealShown }, cancellationToken), cancellationToken);
}
