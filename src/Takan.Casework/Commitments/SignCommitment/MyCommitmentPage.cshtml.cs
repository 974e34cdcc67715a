using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Consent;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;

namespace Takan.Casework.Commitments;

/// <summary>The letter of the road on which nobody inspects, to be read and signed on the phone.</summary>
[ApplicantMay]
public sealed class MyCommitmentPage(SignCommitment sign, CaseRoads roads, CaseHeads heads, CurrentActor current, TimeProvider clock, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public string? Read { get; set; }

    [BindProperty]
    public List<string> Ticked { get; set; } = [];

    [BindProperty]
    public string? Signature { get; set; }

    /// <summary>Null where no commitment is open to the case.</summary>
    public CommitmentText? Letter { get; private set; }

    public RoutingCard Card { get; private set; } = null!;

    public Refusal? Closed { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var sent = Read;
        await ReadAsync(cancellationToken);
        if (Closed is { } closed) return Refuse(closed, Head.Case.Version);
        var png = DrawnSignature.Read(Signature);
        var outcome = Signature is { Length: > 0 } && png is null
            ? ConsentRefusals.SignatureUnreadable
            : await sign.HandleAsync(new(MyTarget, Letter!.Kind, sent, Ticked, png), cancellationToken);
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.My, words["签好了，不用踏勘。窗口马上办结。"]);
        await ReadAsync(cancellationToken);
        ModelState.Remove(nameof(Read));
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Card = await roads.CardAsync(Head.Case, Head.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken);
        // The exemption before the renewal, as the card has them.
        var kind = Card.Verdicts.Where(road => road.IsOpen).Select(road => CommitmentRoads.LetterOf(road.Road)).FirstOrDefault(letter => letter is not null);
        Letter = CommitmentText.Of(Head, kind ?? CommitmentKind.Exemption);
        Read = Letter?.Digest;
        Closed = Phase() ?? (kind is null ? Card[Road.Exempt].Refusal : null) ?? (Letter is null ? CommitmentRefusals.NoLetter : null);
    }

    private Refusal? Phase() => CaseProcess.Table.Objections(Head.Case.State, CaseCommand.SignCommitment, Head.Profile.Numbers, new()
    {
        FailedItems = Head.Case.FailedItems,
        EveryUndertakingRead = true,
        SignatureBound = true,
        CopyDigests = ["0", "0"],
    }).FirstOrDefault();
}
