using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Consent;

[ApplicantMay]
public sealed class MyLetterPage(SignLetter sign, TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : LetterPage(db, heads, current, clock, words)
{
    [BindProperty]
    public string? Signature { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var png = DrawnSignature.Read(Signature);
        var outcome = Signature is { Length: > 0 } && png is null
            ? ConsentRefusals.SignatureUnreadable
            : await sign.HandleAsync(new(MyTarget, Read, Ticked, png), cancellationToken);
        return outcome.IsAllowed(out _, out var refusal) ? Signed() : await AgainAsync(refusal, cancellationToken);
    }
}
