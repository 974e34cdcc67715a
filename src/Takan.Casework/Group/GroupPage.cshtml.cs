using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Experts;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Invitations;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Group;

/// <summary>Who takes part in an inspection besides its team: the notice to the business section and its answer, experts, observers who are announced.</summary>
[StaffMay(CaseworkPermissions.Group, Of = "inspectionId")]
public sealed class GroupPage(
    NotifyBusiness notify, NamePeople name, GoWithout without, InviteExpert invite, RevokeInvitation revoke, InspectionHeads heads, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words)
    : InspectionActPage(heads)
{
    private const string New = "invited";

    [BindProperty]
    public string? Need { get; set; }

    [BindProperty]
    public DateOnly? Due { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public Guid? Expert { get; set; }

    [BindProperty]
    public Guid Invitation { get; set; }

    /// <summary>The link of who was invited just now.</summary>
    public SentInvitation? Sent { get; private set; }

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public BusinessNotice? Notice { get; private set; }

    public BusinessNoticeState NoticeState => Notice?.State ?? BusinessNoticeState.Unsent;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyList<string> Business { get; private set; } = [];

    public IReadOnlyList<string> Observers { get; private set; } = [];

    public IReadOnlyList<StaffAccount> Candidates { get; private set; } = [];

    public IReadOnlyList<ExpertInvitation> Invitations { get; private set; } = [];

    public IReadOnlyList<Expert> Experts { get; private set; } = [];

    public bool MayInvite => current.Staff.Is(Role.Inspector) || current.Staff.Is(Role.CentreLead);

    public bool MayNotify => MayInvite && BusinessNoticeProcess.Table.Knows(NoticeState, BusinessNoticeCommand.Notify);

    public bool MayName => current.Staff.Is(Role.ApprovingOfficer) && BusinessNoticeProcess.Table.Knows(NoticeState, BusinessNoticeCommand.NamePeople);

    public bool MayGoWithout => current.Staff.Is(Role.CentreLead) && BusinessNoticeProcess.Table.Knows(NoticeState, BusinessNoticeCommand.GoWithout);

    private IReadOnlyList<Watcher> watchers = [];

    public bool IsChosen(Guid staff) => HttpMethods.IsPost(Request.Method) ? People.Contains(staff) : watchers.Any(row => row.StaffId == staff && row.Kind == WatcherKind.Business);

    public string StandingOf(ExpertInvitation invitation) => (invitation switch
    {
        { Interest: not null } => words["声明有利害关系，回避"],
        { RevokedAt: not null } => words["已收回"],
        _ when !invitation.IsInForce(Now) => words["已过期"],
        { DeclaredAt: not null } => words["已声明没有利害关系"],
        { OpenedAt: not null } => words["已打开"],
        _ => words["还没有打开"],
    }).Value;

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        if ((TempData[New] as string)?.Split(' ') is not [var id, var link] || Invitations.SingleOrDefault(row => row.Id == Guid.Parse(id)) is not { } invitation) return;
        Sent = new(invitation.Id, invitation.Name, link, invitation.PhoneTail, invitation.ExpiresAt);
    }

    public async Task<IActionResult> OnPostNotifyAsync(CancellationToken cancellationToken) => await MayActAsync(MayInvite, cancellationToken)
        ?? await EndAsync(await notify.HandleAsync(current.Staff, new(AnyVersion, Need, Due), cancellationToken), words["已通知业务股室。"], cancellationToken);

    public async Task<IActionResult> OnPostNameAsync(CancellationToken cancellationToken) => await MayActAsync(current.Staff.Is(Role.ApprovingOfficer), cancellationToken)
        ?? await EndAsync(await name.HandleAsync(current.Staff, new(AnyVersion, People), cancellationToken), words["已派人。"], cancellationToken);

    public async Task<IActionResult> OnPostWithoutAsync(CancellationToken cancellationToken) => await MayActAsync(current.Staff.Is(Role.CentreLead), cancellationToken)
        ?? await EndAsync(await without.HandleAsync(current.Staff, new(AnyVersion, Reason), cancellationToken), words["已记下，可以开始。"], cancellationToken);

    public async Task<IActionResult> OnPostInviteAsync(CancellationToken cancellationToken)
    {
        if (await MayActAsync(MayInvite, cancellationToken) is { } no) return no;
        if (!(await invite.HandleAsync(current.Staff, new(AnyVersion, Expert), cancellationToken)).IsAllowed(out var sent, out var refusal)) return await RefuseAsync(refusal, cancellationToken);
        // The link is nowhere to be read again: the next page shows it, once.
        TempData[New] = $"{sent.Id} {sent.Link}";
        return Done(Links.Group(Id), words["已邀请，请把链接发给专家。"]);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        if (await MayActAsync(MayInvite, cancellationToken) is { } no) return no;
        return await revoke.HandleAsync(AnyVersion, Invitation, cancellationToken) is { } refusal
            ? await RefuseAsync(refusal, cancellationToken) : Done(Links.Group(Id), words["邀请已收回。"]);
    }

    // Notice and invitations have no version of the inspection; each form is one act.
    private InspectionTarget AnyVersion => new(Id, null, Once);

    private async Task<IActionResult?> MayActAsync(bool may, CancellationToken cancellationToken) =>
        may ? null : await RefuseAsync(AccessDecision.NoRole, cancellationToken);

    private async Task<IActionResult> EndAsync(Outcome<BusinessNotice> outcome, string done, CancellationToken cancellationToken) =>
        outcome.IsAllowed(out _, out var refusal) ? Done(Links.Group(Id), done) : await RefuseAsync(refusal, cancellationToken);

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        var bureauId = current.Staff.BureauId;
        Notice = await db.Set<BusinessNotice>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == Id, cancellationToken);
        watchers = await db.WatchersOf(Id).AsNoTracking().ToListAsync(cancellationToken);
        Invitations = await db.Set<ExpertInvitation>().AsNoTracking().Where(row => row.InspectionId == Id).OrderBy(row => row.SentAt).ToListAsync(cancellationToken);
        Experts = MayInvite ? await db.Set<Expert>().AsNoTracking().Where(row => row.BureauId == bureauId && row.State == ExpertState.Listed).OrderBy(row => row.Name).ToListAsync(cancellationToken) : [];
        Candidates = MayName ? await db.BusinessPeopleOf(bureauId).ToListAsync(cancellationToken) : [];
        var people = watchers.Select(row => (Guid?)row.StaffId).Append(Notice?.SentBy).Append(Notice?.EndedBy).OfType<Guid>().ToList();
        Names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        Business = NamesOf(WatcherKind.Business);
        Observers = NamesOf(WatcherKind.Observer);
    }

    private List<string> NamesOf(WatcherKind kind) => [.. watchers.Where(row => row.Kind == kind && row.Announced).Select(row => Names[row.StaffId])];
}
