using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Oversight.Sharing;

/// <summary>One request: what is asked, who consented, and each side's next step.</summary>
[StaffMay(OversightPermissions.Sharing, Of = "sharingId")]
public sealed class SharingPage(DecideSharing decide, IssueSharing issue, TakanDb db, CaseLinkSecrets secrets, CurrentActor current, TimeProvider clock, IStringLocalizer words) : FormPage
{
    private const string NewLink = "sharing-link";

    [FromRoute]
    public Guid SharingId { get; set; }

    [BindProperty]
    public SharingCommand Command { get; set; }

    [BindProperty]
    public string? Reason { get; set; }

    public SharingRequest Row { get; private set; } = null!;

    /// <summary>The link that was made just now; shown once.</summary>
    public string? Link { get; private set; }

    public bool IsExpired { get; private set; }

    private IReadOnlyDictionary<Guid, string> names = new Dictionary<Guid, string>();

    private bool IsCounty => current.Staff.Is(Role.CountyOffice);

    private bool IsLead => current.Staff.Is(Role.CentreLead);

    /// <summary>The consents that this person may give as it stands.</summary>
    public IReadOnlyList<SharingCommand> Consents =>
        [.. new[] { (Command: SharingCommand.ConsentForCounty, May: IsCounty), (Command: SharingCommand.ConsentForBureau, May: IsLead) }
            .Where(one => one.May && !IsExpired && SharingProcess.Table.Knows(Row.State, one.Command)).Select(one => one.Command)];

    /// <summary>In full to the side that is to consent: it knows whether that is the recipient's number, not whoever asked.</summary>
    public string Phone => Consents.Count > 0 ? secrets.OpenPhone(Row.BureauId, Row.PhoneCipher) : "****" + Row.PhoneTail;

    public bool MayDecline => May(SharingCommand.Decline);

    public bool MayRevoke => May(SharingCommand.Revoke);

    public bool MayIssue => !IsExpired && May(SharingCommand.Issue);

    public string NameOf(Guid? staff) => staff is { } id ? names.GetValueOrDefault(id, "") : "";

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        Link = TempData[NewLink] as string;
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = await decide.HandleAsync(current.Staff, new(new(SharingId, Version, Once), Command, Reason), cancellationToken);
        return outcome.IsAllowed(out _, out var refusal) ? Done(SharingLinks.Request(SharingId), words["已记下。"]) : await RefuseAsync(refusal, cancellationToken);
    }

    public async Task<IActionResult> OnPostIssueAsync(CancellationToken cancellationToken)
    {
        var outcome = await issue.HandleAsync(current.Staff, new(SharingId, Version, Once), cancellationToken);
        if (!outcome.IsAllowed(out var link, out var refusal)) return await RefuseAsync(refusal, cancellationToken);
        TempData[NewLink] = link;
        return Done(SharingLinks.Request(SharingId), words["链接做好了，请交给接收人。"]);
    }

    private bool May(SharingCommand command) => (IsCounty || IsLead) && SharingProcess.Table.Knows(Row.State, command);

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Row.Version);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Row = await db.Set<SharingRequest>().AsNoTracking().SingleAsync(row => row.Id == SharingId, cancellationToken);
        IsExpired = ListSharingPage.IsExpired(Row, clock.GetUtcNow().UtcDateTime);
        var people = new Guid?[] { Row.AskedBy, Row.CountyConsent, Row.BureauConsent, Row.EndedBy }.OfType<Guid>().Distinct().ToList();
        names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        Fresh(Row.Version);
    }
}
