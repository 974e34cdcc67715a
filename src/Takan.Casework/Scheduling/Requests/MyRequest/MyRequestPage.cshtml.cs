using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>The applicant asks for a trial inspection, guidance or an instant inspection, consents to it, and takes it back (LT-43, LT-45).</summary>
[ApplicantMay]
public sealed class MyRequestPage(AskForVisit ask, AnswerVisit answer, TakanDb db, CaseHeads heads, CurrentActor current, IStringLocalizer words) : MyPage(heads, current)
{
    [BindProperty]
    public VisitKind? Kind { get; set; }

    [BindProperty]
    public string? Wish { get; set; }

    [BindProperty]
    public string? NoticeVersion { get; set; }

    [BindProperty]
    public List<string> Given { get; set; } = [];

    public PrivacyNotice Notice => Head.Profile.Profile.PrivacyNotice;

    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>The newest; null while nothing was asked for.</summary>
    public VisitRequest? Last { get; private set; }

    /// <summary>What was arranged by it.</summary>
    public Inspection? Visit { get; private set; }

    public IReadOnlyList<VisitKind> Offered => [.. VisitKinds.ToBeAskedFor.Where(kind => VisitRequestActs.IsOffered(Head.Profile, kind) && Head.Case.State.Admits(kind))];

    /// <summary>Nothing waits and nothing is arranged: something may be asked for.</summary>
    public bool MayAsk => Offered.Count > 0 && Last is not { State: VisitRequestState.Asked } && !IsAhead;

    public bool LacksConsent => Last is { State: VisitRequestState.Asked, ConsentedAt: null } && !Last.Kind.Decides();

    /// <summary>The trial or guidance is still to be held, or runs.</summary>
    public bool IsAhead => Visit?.State.AdviceIsAhead() == true;

    public InstantHours? InstantHours => BookingFacts.InstantHoursOf(Head.Profile);

    public string Phone => Head.Profile.Bureau.Contact.Reachable;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Kind is not { } kind
        ? await RefusedAsync(SchedulingRefusals.KindMissing, cancellationToken)
        : await EndAsync(await ask.HandleAsync(new(MyTarget, kind, Wish, kind.Decides() ? null : Consent), cancellationToken), words["申请已经发给审批局，答复会写在这里，也会发短信。"], cancellationToken);

    public async Task<IActionResult> OnPostConsentAsync(CancellationToken cancellationToken) =>
        await EndAsync(await ask.ConsentAsync(MyTarget, Consent, cancellationToken), words["谢谢，已经记下。"], cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        await EndAsync(await answer.WithdrawAsync(MyTarget, cancellationToken), words["已经撤回，不影响办件。"], cancellationToken);

    private VisitConsentInput Consent => new(NoticeVersion, Given);

    private async Task<IActionResult> EndAsync(Outcome<VisitRequest> outcome, string done, CancellationToken cancellationToken) =>
        outcome.IsAllowed(out _, out var refusal) ? Done(Links.MyRequest, done) : await RefusedAsync(refusal, cancellationToken);

    private async Task<IActionResult> RefusedAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        await ReadAsync(cancellationToken);
        return Refuse(refusal, Head.Case.Version);
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Last = await db.RequestsOf(Head.Case.Id).AsNoTracking().FirstOrDefaultAsync(cancellationToken);
        Visit = Last?.InspectionId is { } id ? await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken) : null;
        Values = new Dictionary<string, string>(Placeholders.Of(Head.Profile.Bureau, Head.Profile.Numbers)) { [Placeholders.Matter] = Head.MatterName };
    }
}
