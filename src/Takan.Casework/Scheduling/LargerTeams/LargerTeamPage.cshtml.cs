using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>A team beyond the normal number: the unit files and explains it, the county office agrees or does not; who may, does it here (TJ-34).</summary>
[StaffMay(CaseworkPermissions.LargerTeam, Of = "inspectionId")]
public sealed class LargerTeamPage(FileLargerTeam file, DecideLargerTeam decide, InspectionHeads heads, TakanDb db, CurrentActor current, IStringLocalizer words) : FormPage
{
    [FromRoute]
    public Guid InspectionId { get; set; }

    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public string? Reason { get; set; }

    [BindProperty]
    public bool Agree { get; set; }

    [BindProperty]
    public string? Decision { get; set; }

    public InspectionHead Head { get; private set; } = null!;

    public LargerTeam? Filing { get; private set; }

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public LargerTeamState State => Filing?.State ?? LargerTeamState.Unfiled;

    public bool MayFile => CaseworkPermissions.Of(CaseworkPermissions.Schedule).Roles.Any(current.Staff.Is)
        && InspectionProcess.Table.Knows(Head.Inspection.State, InspectionCommand.AssignTeam);

    public bool MayDecide => current.Staff.Is(Role.CountyOffice) && Filing?.FiledBy != current.Staff.Id && LargerTeamProcess.Table.Knows(State, LargerTeamCommand.Agree);

    public bool IsChosen(Guid staff) => HttpMethods.IsPost(Request.Method) ? People.Contains(staff) : Filing?.People.Contains(staff) ?? Head.IsInTeam(staff);

    public string NamesOf(IEnumerable<Guid> people) => string.Join('、', people.Select(person => Names.GetValueOrDefault(person)));

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var target = new InspectionTarget(new(InspectionId), Version, Once);
        await ShowAsync(cancellationToken);
        if (!CaseworkPermissions.Of(CaseworkPermissions.Schedule).Roles.Any(current.Staff.Is)) return Refuse(AccessDecision.NoRole, Filing?.Version ?? 0);
        db.ChangeTracker.Clear();
        return await EndAsync(await file.HandleAsync(current.Staff, new(target, People, Reason), cancellationToken), words["已报县级主管，同意以后才能这样组队。"], cancellationToken);
    }

    public async Task<IActionResult> OnPostDecideAsync(CancellationToken cancellationToken)
    {
        var target = new InspectionTarget(new(InspectionId), Version, Once);
        await ShowAsync(cancellationToken);
        if (!current.Staff.Is(Role.CountyOffice)) return Refuse(AccessDecision.NoRole, Filing?.Version ?? 0);
        db.ChangeTracker.Clear();
        return await EndAsync(await decide.HandleAsync(current.Staff, new(target, Agree, Decision), cancellationToken), words["已记下。"], cancellationToken);
    }

    private async Task<IActionResult> EndAsync(Outcome<LargerTeam> outcome, string done, CancellationToken cancellationToken)
    {
        if (outcome.IsAllowed(out _, out var refusal)) return Done(Links.Inspection(new(InspectionId), "larger-team"), done);
        db.ChangeTracker.Clear();
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Filing?.Version ?? 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var id = new Law.Identifiers.InspectionId(InspectionId);
        Head = await heads.ReadAsync(id, cancellationToken);
        Filing = await db.Set<LargerTeam>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        var people = new[] { Filing?.FiledBy, Filing?.DecidedBy }.OfType<Guid>().Concat(Filing?.People ?? []).Distinct().ToList();
        Names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        Fresh(Filing?.Version ?? 0);
    }
}
