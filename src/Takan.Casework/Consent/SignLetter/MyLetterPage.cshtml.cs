using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.Consent;

[ApplicantMay]
public sealed class MyLetterPage(SignLetter sign, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    [BindProperty]
    public string? Signature { get; set; }

    public LetterText Letter { get; private set; } = null!;

    /// <summary>Why the letter cannot be signed in the present state, ticks and signature apart.</summary>
    public Refusal? Closed => CaseProcess.Table.Objections(Head.Case.State, CaseCommand.SignConsentLetter, Head.Profile.Numbers, new()
    {
        EveryUndertakingRead = true,
        ForecastTold = true,
        SignatureBound = true,
        CopyDigests = ["0", "0"],
    }).FirstOrDefault();

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var png = DrawnSignature.Read(Signature);
        var outcome = Signature is { Length: > 0 } && png is null
            ? ConsentRefusals.SignatureUnreadable
            : await sign.HandleAsync(new(MyTarget, Read, Ticked, png), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.My, words["签好了。您的一份随时可以下载。"]);
        await ReadAsync(cancellationToken);
        ModelState.Remove(nameof(Read));
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Letter = LetterText.Of(Head, clock.GetUtcNow().UtcDateTime);
        Read = Letter.Digest;
    }
}
