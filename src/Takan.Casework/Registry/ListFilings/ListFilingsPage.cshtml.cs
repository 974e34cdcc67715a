using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law.Calendar;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.View)]
public sealed class ListFilingsPage(FilingList list, TakanDb db, Profiles profiles, SubjectsToday subjects, CurrentActor current, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "kind")]
    public FilingKind Kind { get; set; }

    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery(Name = "stale")]
    public bool StaleOnly { get; set; }

    [FromQuery(Name = "lapsed")]
    public bool LapsedOnly { get; set; }

    [FromQuery(Name = "changed")]
    public bool ChangedOnly { get; set; }

    [FromQuery(Name = "after")]
    public string? AfterTitle { get; set; }

    [FromQuery(Name = "subject")]
    public string? AfterSubject { get; set; }

    public FilingPage List { get; private set; } = null!;

    public FilingRules Rules { get; private set; } = null!;

    public IReadOnlyList<FilingChange> Waiting { get; private set; } = [];

    public IReadOnlyDictionary<Guid, string> Titles { get; private set; } = new Dictionary<Guid, string>();

    public DateTime Now { get; private set; }

    /// <summary>Filings of this kind whose subject is called otherwise today.</summary>
    public IReadOnlyList<Guid> Changed { get; private set; } = [];

    public bool IsFiltered => Find is not null || StaleOnly || LapsedOnly || ChangedOnly;

    public bool MayKeep => current.Staff.Holds(RegistryPermissions.Keep);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        Now = clock.GetUtcNow().UtcDateTime;
        if (Find?.Length > FilingList.FindLength) Find = Find[..FilingList.FindLength];
        Rules = FilingRules.Of((await profiles.CurrentAsync(bureauId, cancellationToken)).Profile);
        Changed = await subjects.ChangedAsync(bureauId, Kind, cancellationToken);
        List = await list.ReadAsync(bureauId, new(Kind, Find, StaleOnly ? Now.AddMonths(-Rules.ConfirmMonths) : null, LapsedOnly ? ChinaTime.Day(Now) : null, ChangedOnly ? Changed : null, AfterTitle, AfterSubject), cancellationToken);
        Waiting = await list.WaitingAsync(bureauId, cancellationToken);
        var ids = Waiting.Select(change => change.FilingId).ToList();
        Titles = await db.Set<Filing>().Where(row => ids.Contains(row.Id)).ToDictionaryAsync(row => row.Id, row => row.Title, cancellationToken);
    }

    public string Next => RegistryLinks.Registry + QueryString.Create(new Dictionary<string, string?>
    {
        ["kind"] = Kind.ToString(),
        ["find"] = Find,
        ["stale"] = StaleOnly ? "true" : null,
        ["lapsed"] = LapsedOnly ? "true" : null,
        ["changed"] = ChangedOnly ? "true" : null,
        ["after"] = List.Rows[^1].Title,
        ["subject"] = List.Rows[^1].Subject,
    });
}
