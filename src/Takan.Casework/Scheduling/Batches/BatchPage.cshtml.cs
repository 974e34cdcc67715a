using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>A matter of which several cases wait.</summary>
public sealed record BatchMatter(string Id, string Name, int Waiting);

/// <summary>Picks like cases from the queue and arranges them one after the other (P-49).</summary>
[StaffMay(CaseworkPermissions.Take)]
public sealed class BatchPage(ArrangeBatch arrange, WaitingQueue queue, Profiles profiles, TakanDb db, CurrentActor current) : FormPage
{
    [BindProperty(SupportsGet = true)]
    public string? Matter { get; set; }

    [BindProperty]
    public List<Guid> Cases { get; set; } = [];

    [BindProperty]
    public string? Place { get; set; }

    [BindProperty]
    public DateOnly? Day { get; set; }

    [BindProperty]
    public TimeOnly? Time { get; set; }

    [BindProperty]
    public List<Guid> Others { get; set; } = [];

    [BindProperty]
    public string? OutOfOrderReason { get; set; }

    /// <summary>Those of which at least two wait.</summary>
    public IReadOnlyList<BatchMatter> Matters { get; private set; } = [];

    public IReadOnlyList<Case> Waiting { get; private set; } = [];

    public IReadOnlyList<StaffAccount> People { get; private set; } = [];

    /// <summary>What became of each, once it was sent.</summary>
    public IReadOnlyList<BatchLine> Lines { get; private set; } = [];

    public IReadOnlyDictionary<CaseId, Case> Arranged { get; private set; } = new Dictionary<CaseId, Case>();

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var outcome = Day is { } day && Time is { } time
            ? await arrange.HandleAsync(current.Staff, new([.. Cases.Select(id => new CaseId(id))], Place ?? "", ChinaTime.Utc(day, time), Others, OutOfOrderReason, Once), cancellationToken)
            : SchedulingRefusals.TimeMissing;
        if (outcome.IsAllowed(out var lines, out var refusal))
        {
            Lines = lines;
            var ids = lines.Select(line => line.Case).ToList();
            Arranged = await db.Set<Case>().AsNoTracking().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
            return new PageResult { StatusCode = StatusCodes.Status200OK };
        }

        await ShowAsync(cancellationToken);
        return Refuse(refusal, 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Fresh(0);
        var me = current.Staff;
        var offered = await queue.OfferedAsync(me.BureauId, me.Id, cancellationToken);
        var (_, profile) = await profiles.CurrentAsync(me.BureauId, cancellationToken);
        Matters = [.. offered.GroupBy(row => row.Matter).Where(group => group.Count() > 1).Select(group => new BatchMatter(group.Key, profile.FindMatter(group.Key)?.Name ?? group.Key, group.Count()))];
        Waiting = [.. offered.Where(row => row.Matter == Matter).Take(ArrangeBatch.MostCases)];
        People = await db.InspectorsOf(me.BureauId).AsNoTracking().Where(row => row.Id != me.Id).ToListAsync(cancellationToken);
    }
}
