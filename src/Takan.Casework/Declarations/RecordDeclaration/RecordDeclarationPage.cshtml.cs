using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Declarations;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Declarations;

/// <summary>The window fills the declaration in for the applicant, prints it, and takes in the paper that was signed and sealed.</summary>
[StaffMay(CaseworkPermissions.RecordPaper, Of = "caseId")]
[LargestBody(PaperForm.Largest)]
[RequestFormLimits(MultipartBodyLengthLimit = PaperForm.Largest)]
public sealed class RecordDeclarationPage(SignDeclaration sign, DeclarationPapers papers, TakanDb db, CaseHeads heads, TimeProvider clock, IStringLocalizer words) : CaseActPage(heads)
{
    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public Dictionary<string, string?> Values { get; set; } = [];

    [BindProperty]
    public string? Capacity { get; set; }

    [BindProperty]
    public string? Signer { get; set; }

    /// <summary>The clerk compared the paper: every undertaking, the right signature and seal, the date.</summary>
    [BindProperty]
    public bool Compared { get; set; }

    /// <summary>Null where nothing is to be signed.</summary>
    public DeclarationText? Text { get; private set; }

    public DeclarationFormView Form { get; private set; } = new([], new Dictionary<string, string>());

    public DeclarationStanding Standing { get; private set; } = DeclarationStanding.NotAsked;

    /// <summary>Why no declaration is taken in now; null when it is.</summary>
    public Refusal? Closed { get; private set; }

    private DeclarationInput Input => new() { Values = Values };

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>The form as it is filled in, to be printed. Nothing is kept.</summary>
    public async Task<IActionResult> OnPostPrintAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        if (Closed is { } closed) return Refuse(closed, Head.Case.Version);
        var fill = Text!.Check(Head.Case, Input.Typed, ChinaTime.Day(clock.GetUtcNow().UtcDateTime));
        return fill.IsComplete ? File(await papers.BlankAsync(Head, Text, fill, cancellationToken), "application/pdf", "address-declaration-blank.pdf") : ShowAgain(new(null, fill.Wrong, null));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = Read;
        await ReadAsync(cancellationToken);
        var ticked = Text?.Form.Undertakings.Select(one => one.Number).ToList() ?? [];
        var input = new SignDeclarationInput(Target(Id), sent, ticked, Input.Typed, Capacity) { Pages = PaperForm.PagesOf(Request), Signer = Signer, SealShown = Compared };
        var answer = Compared ? await sign.HandleAsync(input, cancellationToken) : DeclarationAnswer.No(ConsentRefusals.NotCompared);
        if (answer.Signed is not null) return BackToCase(words["住所承诺书已收下，扫描件已存档。"]);
        await ReadAsync(cancellationToken);
        return ShowAgain(answer);
    }

    private IActionResult ShowAgain(DeclarationAnswer answer)
    {
        ModelState.Remove(nameof(Read));
        DeclarationInput.Show(ModelState, answer.Wrong);
        return Refuse(answer.Refusal ?? FormRefusals.FieldsToCorrect, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Standing = await db.DeclarationStandingAsync(Head, cancellationToken);
        Text = DeclarationText.Of(Head);
        Closed = Text is null ? DeclarationRefusals.NoForm : DeclarationPhase.Closed(Head, Standing);
        if (Text is null) return;
        Read = Text.Digest;
        Form = Input.View(Text, Head.Case);
    }
}
