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

/// <summary>What was asked for, with what was arranged by it.</summary>
public sealed record AskedVisit(VisitRequest Request, Inspection? Visit)
{
    /// <summary>The trial or guidance is still to be held, or runs.</summary>
    public bool IsAhead => Visit?.State.AdviceIsAhead() == true;

    public bool IsOpen => IsAhead || Request.State == VisitRequestState.Asked;
}

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

    /// <summary>Which one is taken back.</summary>
    [BindProperty]
    public Guid RequestId { get; set; }

    public PrivacyNotice Notice => Head.Profile.Profile.PrivacyNotice;

    public IReadOnlyDictionary<string, string> Values { get; private set; } = new Dictionary<string, string>();

    /// <summary>What is open, the newest first: an instant inspection may be asked for while a trial is booked. Where nothing is, the newest that was asked for.</summary>
    public IReadOnlyList<AskedVisit> Shown { get; private set; } = [];

    public IReadOnlyList<VisitKind> Offered => [.. VisitKinds.ToBeAskedFor.Where(kind => VisitRequestActs.IsOffered(Head.Profile, kind) && Head.Case.State.Admits(kind))];

    /// <summary>Nothing waits and nothing is arranged: something may be asked for.</summary>
    public bool MayAsk => Offered.Count > 0 && Shown.All(one => !one.IsOpen);

    public bool LacksConsent => Shown.Any(one => one.Request is { State: VisitRequestState.Asked, ConsentedAt: null } && !one.Request.Kind.Decides());

    public bool IsAhead => Shown.Any(one => one.IsAhead);

    public InstantHours? InstantHours => BookingFacts.InstantHoursOf(Head.Profile);

    public string Phone => Head.Profile.Bureau.Contact.Reachable;

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) => Kind is not { } kind
        ? await RefusedAsync(SchedulingRefusals.KindMissing, cancellationToken)
        : await EndAsync(await ask.HandleAsync(new(MyTarget, kind, Wish, kind.Decides() ? null : Consent), cancellationToken), words["申请已经发给审批局，答复会写在这里，也会发短信。"], cancellationToken);

    public async Task<IActionResult> OnPostConsentAsync(CancellationToken cancellationToken) =>
        await EndAsync(await ask.ConsentAsync(MyTarget, Consent, cancellationToken), words["谢谢，已经记下。"], cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        await EndAsync(await answer.WithdrawAsync(MyTarget, RequestId, cancellationToken), words["已经撤回，不影响办件。"], cancellationToken);

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
        var requests = await db.RequestsOf(Head.Case.Id).AsNoTracking().ToListAsync(cancellationToken);
        var visits = await db.AllVisitsOf(Head.Case.Id).AsNoTracking().ToListAsync(cancellationToken);
        var all = requests.ConvertAll(row => new AskedVisit(row, visits.Find(visit => visit.Id == row.InspectionId)));
        var open = all.FindAll(one => one.IsOpen);
        Shown = open.Count > 0 ? open : [.. all.Take(1)];
        Values = new Dictionary<string, string>(Placeholders.Of(Head.Profile.Bureau, Head.Profile.Numbers)) { [Placeholders.Matter] = Head.MatterName };
    }
}
