using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law.Declarations;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Declarations;

/// <summary>The address declaration on the phone, whichever way it is signed. Outside of its phase the applicant is led to the own case page.</summary>
public abstract class DeclarationPage(TakanDb db, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    /// <summary>One more place, though all that are known are declared.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Another { get; set; }

    public DeclarationText Text { get; private set; } = null!;

    public DeclarationFormView Form { get; private set; } = null!;

    public DeclarationStanding Standing { get; private set; } = DeclarationStanding.NotAsked;

    public IReadOnlyList<SignedDeclaration> Declared { get; private set; } = [];

    /// <summary>The one that is filled in now.</summary>
    public int Number => Declared.Count + 1;

    public int Of => Math.Max(Standing.Due, Number);

    /// <summary>Everything that is needed is signed: what comes next is offered instead of the form.</summary>
    public bool IsDone => Standing.Missing == 0 && Declared.Count > 0 && !Another;

    /// <summary>An agent's finger, or one without the seal, does not count.</summary>
    public bool MustBeOnPaper => Text.Signers.Seal.Length > 0 || Head.Case.ContactCapacity == ContactCapacity.AuthorisedAgent;

    protected DeclarationInput Input => new() { Values = Values };

    public virtual async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken) => await ReadAsync(cancellationToken) ? Page() : Redirect(Links.My);

    protected SignDeclarationInput Typed() => new(MyTarget, Read, Ticked, Input.Typed, Capacity);

    protected async Task<IActionResult> AnswerAsync(DeclarationAnswer answer, CancellationToken cancellationToken)
    {
        if (answer.Signed is null) return await AgainAsync(answer, cancellationToken);
        await ReadAsync(cancellationToken);
        return Standing.Missing > 0
            ? Done(Links.MyDeclaration, words["这一份签好了，还差 {0} 份。", Standing.Missing])
            : Done(Links.MyDeclaration, words["住所承诺书签好了。您的一份随时可以下载。"]);
    }

    /// <summary>The form again with what is wrong; or away from it, where nothing is to be signed.</summary>
    protected async Task<IActionResult> AgainAsync(DeclarationAnswer answer, CancellationToken cancellationToken)
    {
        Another = true;
        if (!await ReadAsync(cancellationToken)) return Redirect(Links.My);
        ModelState.Remove(nameof(Read));
        DeclarationInput.Show(ModelState, answer.Wrong);
        return Refuse(answer.Refusal ?? FormRefusals.FieldsToCorrect, Head.Case.Version);
    }

    /// <returns>False where no declaration is to be signed.</returns>
    protected async Task<bool> ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Standing = await db.DeclarationStandingAsync(Head, cancellationToken);
        if (DeclarationText.Of(Head) is not { } text || DeclarationPhase.Closed(Head, Standing) is not null) return false;
        Text = text;
        Read = text.Digest;
        Declared = await db.DeclarationsAsync(Head.Case.Id, cancellationToken);
        Form = Input.View(text, Head.Case);
        return true;
    }
}
