using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Declarations;

/// <summary>Filled in and signed with the finger; where that does not count, the way by paper opens instead.</summary>
[ApplicantMay]
public sealed class MyDeclarationPage(SignDeclaration sign, TakanDb db, CaseHeads heads, CurrentActor current, IStringLocalizer words)
    : DeclarationPage(db, heads, current, words)
{
    [BindProperty]
    public string? Signature { get; set; }

    public override async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var answer = await base.OnGetAsync(cancellationToken);
        return answer is RedirectResult || IsDone || !MustBeOnPaper ? answer : Redirect(Links.MyDeclarationOnPaper + (Another ? "?Another=true" : ""));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var png = DrawnSignature.Read(Signature);
        return await AnswerAsync(Signature is { Length: > 0 } && png is null
            ? DeclarationAnswer.No(ConsentRefusals.SignatureUnreadable)
            : await sign.HandleAsync(Typed() with { Signature = png }, cancellationToken), cancellationToken);
    }
}
