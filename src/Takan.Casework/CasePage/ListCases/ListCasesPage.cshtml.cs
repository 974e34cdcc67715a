using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

[StaffMay(CaseworkPermissions.View)]
public sealed class ListCasesPage(CaseList list, TakanDb db, Profiles profiles, CurrentActor current) : PageModel
{
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery(Name = "state")]
    public CaseState? State { get; set; }

    [FromQuery(Name = "mine")]
    public bool Mine { get; set; }

    [FromQuery(Name = "before")]
    public DateTime? Before { get; set; }

    [FromQuery(Name = "number")]
    public string? BeforeNumber { get; set; }

    public CaseListPage List { get; private set; } = null!;

    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public IReadOnlyDictionary<string, string> Matters { get; private set; } = new Dictionary<string, string>();

    public bool MayRegister => current.Staff.Is(Role.WindowClerk);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var staff = current.Staff;
        if (Find?.Length > CaseList.FindLength) Find = Find[..CaseList.FindLength];
        var before = Before?.ToUniversalTime();
        List = await list.ReadAsync(staff.BureauId, new(Find, State, Mine ? staff.Id : null, before, BeforeNumber), cancellationToken);
        Names = await db.Set<StaffAccount>().Where(row => row.BureauId == staff.BureauId).ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancellationToken);
        var names = new Dictionary<string, string>();
        foreach (var bound in List.Rows.DistinctBy(row => (row.ProfileDigest, row.Matter)))
            names.TryAdd(bound.Matter, (await profiles.ForCaseAsync(bound, cancellationToken)).Matter.Name);
        Matters = names;
    }

    public string Next => QueryString(List.Rows[^1]);

    private string QueryString(Case last) => Links.Cases + Microsoft.AspNetCore.Http.QueryString.Create(new Dictionary<string, string?>
    {
        ["find"] = Find,
        ["state"] = State?.ToString(),
        ["mine"] = Mine ? "true" : null,
        ["before"] = $"{last.RegisteredAt:O}",
        ["number"] = last.Number,
    });
}
