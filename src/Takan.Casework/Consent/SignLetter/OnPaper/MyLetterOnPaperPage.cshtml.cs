using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Consent;

/// <summary>The letter printed, signed and sealed by hand, and handed in as photos or a scan (C-12): the same letter, the same ticks.</summary>
[ApplicantMay]
[LargestBody(PaperForm.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperForm.Largest)]
public sealed class MyLetterOnPaperPage(SignLetterOnPaper sign, TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : LetterPage(db, heads, current, clock, words)
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await sign.HandleAsync(new(MyTarget, Read, Ticked, PaperForm.PagesOf(Request)), cancellationToken)).IsAllowed(out _, out var refusal)
            ? Signed()
            : await AgainAsync(refusal, cancellationToken);
}
