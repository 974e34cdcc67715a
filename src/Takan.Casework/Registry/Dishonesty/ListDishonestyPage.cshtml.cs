using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Law.Calendar;
using Takan.Platform.Access;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.View)]
public sealed class ListDishonestyPage(DishonestyList list, CurrentActor current, TimeProvider clock) : PageModel
{
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    [FromQuery(Name = "all")]
    public bool All { get; set; }

    public IReadOnlyList<DishonestyEntry> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public DateOnly Today { get; private set; }

    public bool MayEnter => current.Staff.Holds(RegistryPermissions.Restrict);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        Today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        if (Find?.Length > DishonestyList.FindLength) Find = Find[..DishonestyList.FindLength];
        (Rows, Total) = await list.ReadAsync(current.Staff.BureauId, new(Today, Find, All), cancellationToken);
    }
}
