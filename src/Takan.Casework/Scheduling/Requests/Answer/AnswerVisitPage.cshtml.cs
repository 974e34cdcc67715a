using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>One request: it gets people and a time, or a reason why not (LT-45).</summary>
[StaffMay(CaseworkPermissions.AnswerVisit, Of = "requestId")]
public sealed class AnswerVisitPage(GrantVisit grant, AnswerVisit answer, FreeTimes freeTimes, CaseHeads heads, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words) : ActPage
{
    [FromRoute]
    public Guid RequestId { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    /// <summary>One of the free times, UTC.</summary>
    [BindProperty]
    public DateTime? At { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public VisitRequest Wanted { get; private set; } = null!;

    public CaseHead Head { get; private set; } = null!;

    public IReadOnlyList<StaffAccount> Inspectors { get; private set; } = [];

    public IReadOnlyList<IGrouping<DateOnly, DateTime>> Free { get; private set; } = [];

    /// <summary>Why nothing can be arranged just now; null when it can, as far as the request goes.</summary>
    public Refusal? Objection { get; private set; }

    public bool IsOpen => VisitRequestProcess.Table.Knows(Wanted.State, VisitRequestCommand.DeclineVisit);

    public async Task OnGetAsync(Guid[]? who, CancellationToken cancellationToken)
    {
        People = who is { Length: > 0 } chosen ? [.. chosen] : current.Staff.Is(Role.Inspector) ? [current.Staff.Id] : [];
        await ShowAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if (At is not { } sent) return Refuse(SchedulingRefusals.TimeMissing, Wanted.Version);
        var at = DateTime.SpecifyKind(sent.ToUniversalTime(), DateTimeKind.Utc);
        return await EndAsync(await grant.HandleAsync(current.Staff, new(Target(Head.Case.Id), RequestId, People, at), cancellationToken), words["安排好了，申请人会收到短信。"], cancellationToken);
    }

    public async Task<IActionResult> OnPostDeclineAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return await EndAsync(await answer.DeclineAsync(current.Staff, Target(Head.Case.Id), RequestId, Reason, cancellationToken), words["已经答复，申请人会收到短信。"], cancellationToken);
    }

    private async Task<IActionResult> EndAsync<T>(Outcome<T> outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.VisitRequests, done);
        db.ChangeTracker.Clear();
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Wanted.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Wanted = await db.Set<VisitRequest>().AsNoTracking().SingleAsync(row => row.Id == RequestId, cancellationToken);
        Head = await heads.ReadAsync(Wanted.CaseId, cancellationToken);
        Fresh(Wanted.Version);
        Inspectors = await db.InspectorsOf(Wanted.BureauId).AsNoTracking().ToListAsync(cancellationToken);
        Objection = VisitRequestProcess.Table.Objections(Wanted.State, VisitRequestCommand.GrantVisit, Head.Profile.Numbers, new()
        {
            Offered = VisitRequestActs.IsOffered(Head.Profile, Wanted.Kind),
            CaseAdmits = Head.Case.State.Admits(Wanted.Kind),
            ConsentStands = Wanted.Kind.Decides() || Wanted.ConsentedAt is not null,
        }).FirstOrDefault();
        if (Objection is null && !Wanted.Kind.Decides()) Free = [.. (await freeTimes.FindAsync(Meant(), Head.Case, Head.Profile, cancellationToken)).GroupBy(ChinaTime.Day).Take(5)];
    }

    /// <summary>Only to ask the diaries; nothing of it is kept.</summary>
    private Inspection Meant()
    {
        var meant = new Inspection(clock.GetUtcNow().UtcDateTime) { Id = InspectionId.New(), BureauId = Wanted.BureauId, Kind = Wanted.Kind, Round = 0, Scope = [] };
        foreach (var person in People) meant.Team.Add(new() { StaffId = person });
        return meant;
    }
}
