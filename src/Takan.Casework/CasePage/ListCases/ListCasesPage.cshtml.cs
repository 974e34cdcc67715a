using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

[StaffMay(CaseworkPermissions.View)]
public sealed class ListCasesPage(CaseList list, TakanDb db, Profiles profiles, CurrentActor current) : PageModel
{
    /// <summary>Only ever in the body of a form: people search by numbers of persons, and addresses stay in histories and logs.</summary>
    [BindProperty(Name = "find")]
    public string? Find { get; set; }

    [BindProperty(Name = "state", SupportsGet = true)]
    public CaseState? State { get; set; }

    [BindProperty(Name = "mine", SupportsGet = true)]
    public bool Mine { get; set; }

    [BindProperty(Name = "before", SupportsGet = true)]
    public DateTime? Before { get; set; }

    [BindProperty(Name = "number", SupportsGet = true)]
    public string? BeforeNumber { get; set; }

    public CaseListPage List { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<string, string> Matters { get; private set; } = new Dictionary<string, string>();

    public bool MayRegister => current.Staff.Is(Role.WindowClerk);

    public Task OnGetAsync(CancellationToken cancellationToken) => ReadAsync(cancellationToken);

    /// <summary>A search: what is shown is the answer, not a form that is wrong.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ReadAsync(cancellationToken);
        return new PageResult { StatusCode = StatusCodes.Status200OK };
    }

    public string Next => Links.Cases + QueryString.Create(After);

    /// <summary>Where the next page begins, for an address and for a form alike.</summary>
    public IReadOnlyDictionary<string, string?> After => new Dictionary<string, string?>
    {
        ["state"] = State?.ToString(),
        ["mine"] = Mine ? "true" : null,
        ["before"] = $"{List.Rows[^1].RegisteredAt:O}",
        ["number"] = List.Rows[^1].Number,
    };

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var staff = current.Staff;
        if (Find?.Length > CaseList.FindLength) Find = Find[..CaseList.FindLength];
        var before = Before?.ToUniversalTime();
        List = await list.ReadAsync(staff, new(Find, State, Mine ? staff.Id : null, before, BeforeNumber), cancellationToken);
        var officers = List.Rows.Select(row => row.ResponsibleOfficer).OfType<Guid>().Distinct().ToList();
        Names = await db.Set<StaffAccount>().Where(row => officers.Contains(row.Id)).Select(row => new { row.Id, row.DisplayName })
            .ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancellationToken);
        var names = new Dictionary<string, string>();
        foreach (var bound in List.Rows.DistinctBy(row => (row.ProfileDigest, row.Matter)))
            names.TryAdd(bound.Matter, (await profiles.FindAsync(bound.ProfileDigest, cancellationToken)).FindMatter(bound.Matter)?.Name ?? "");
        Matters = names;
    }
}
