using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Consent;

/// <summary>The letter on the phone, whichever way it is signed. Outside of its phase the applicant is led to the own case page, which says what comes next.</summary>
public abstract class LetterPage(TakanDb db, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    public LetterText Letter { get; private set; } = null!;

    protected TakanDb Db => db;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return await LeaveAsync(cancellationToken) ?? Page();
    }

    protected IActionResult Signed() => Done(Links.My, words["签好了。您的一份随时可以下载。"]);

    /// <summary>The form again with what is wrong; or away from it, where the letter is no longer, or not yet, to be signed.</summary>
    protected async Task<IActionResult> AgainAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return await LeaveAsync(cancellationToken) ?? Refuse(refusal, Head.Case.Version);
    }

    protected async Task<IActionResult?> LeaveAsync(CancellationToken cancellationToken)
    {
        // The other paper comes first (DL-16, HC-80).
        if (LetterPhase.Closed(Head) is not { } closed)
            return (await Db.DeclarationStandingAsync(Head, cancellationToken)).Missing > 0 ? Redirect(Links.MyDeclaration) : null;
        var isBehind = closed.Rule == CaseProcess.Table.Rule && await Db.LatestLetterAsync(Head.Case.Id, cancellationToken) is not null;
        return isBehind ? Done(Links.My, words["同意书您已经签过，不用再签。您的一份在“文书”里。"]) : Redirect(Links.My);
    }

    protected virtual async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Letter = LetterText.Of(Head, clock.GetUtcNow().UtcDateTime);
        Read = Letter.Digest;
        ModelState.Remove(nameof(Read));
    }
}
