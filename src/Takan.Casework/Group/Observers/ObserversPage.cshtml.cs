using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Group;

/// <summary>Supervision assigns observers to booked inspections, and draws them at irregular times (HC-42, DL-31).</summary>
[StaffMay(CaseworkPermissions.Observers)]
public sealed class ObserversPage(
    AssignObserver assign, DrawObserver draw, ObserverCandidates candidates, Profiles profiles, TakanDb db, CurrentActor current, TimeProvider clock, IStringLocalizer words) : FormPage
{
    private const int MostDraws = 20;

    private IReadOnlyDictionary<string, string> pseudonyms = new Dictionary<string, string>();
    private IReadOnlyDictionary<string, string> matters = new Dictionary<string, string>();

    [BindProperty]
    public Guid? Inspection { get; set; }

    [BindProperty]
    public Guid? Person { get; set; }

    [BindProperty]
    public bool Announced { get; set; }

    public IReadOnlyList<WatchableInspection> Coming { get; private set; } = [];

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    public IReadOnlyList<DrawnObserver> Draws { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public string NameOf(string pseudonym) => pseudonyms.GetValueOrDefault(pseudonym, pseudonym);

    public string MatterOf(WatchableInspection one) => matters.GetValueOrDefault(one.Matter, "");

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        await EndAsync(await assign.HandleAsync(current.Staff, new(new(Inspection ?? Guid.Empty), Person, Announced, Once), cancellationToken), words["已选派观察员。"], cancellationToken);

    public async Task<IActionResult> OnPostWithdrawAsync(CancellationToken cancellationToken) =>
        await EndAsync(await assign.WithdrawAsync(current.Staff, new(Inspection ?? Guid.Empty), Person ?? Guid.Empty, cancellationToken), words["已撤回观察员。"], cancellationToken);

    public async Task<IActionResult> OnPostDrawAsync(CancellationToken cancellationToken)
    {
        var outcome = await draw.HandleAsync(current.Staff, Once, cancellationToken);
        return await EndAsync(outcome.IsAllowed(out _, out var refusal) ? null : refusal, words["已抽取观察员，没有事先告知任何人。"], cancellationToken);
    }

    private async Task<IActionResult> EndAsync(Refusal? refusal, string done, CancellationToken cancellationToken)
    {
        if (refusal is null) return Done(Links.Observers, done);
        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Coming = await candidates.ComingAsync(bureauId, clock.GetUtcNow().UtcDateTime, cancellationToken);
        People = await candidates.People(bureauId).ToListAsync(cancellationToken);
        Draws = await db.Set<DrawnObserver>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderByDescending(row => row.At).Take(MostDraws).ToListAsync(cancellationToken);
        var (_, profile) = await profiles.CurrentAsync(bureauId, cancellationToken);
        matters = profile.Matters.ToDictionary(matter => matter.Id, matter => matter.Name);
        var watching = Coming.SelectMany(one => one.Watchers).Select(row => row.StaffId).ToList();
        Names = await db.Set<StaffAccount>().Where(staff => watching.Contains(staff.Id)).ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        var drawn = Draws.Select(row => row.Observer).ToList();
        pseudonyms = await db.Set<StaffAccount>().Where(staff => drawn.Contains(staff.Pseudonym)).ToDictionaryAsync(staff => staff.Pseudonym, staff => staff.DisplayName, cancellationToken);
        Fresh(0);
    }
}
