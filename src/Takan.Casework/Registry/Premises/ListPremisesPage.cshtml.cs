using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.View)]
public sealed class ListPremisesPage(PremisesList list, CurrentActor current) : PageModel
{
    [FromQuery(Name = "find")]
    public string? Find { get; set; }

    public IReadOnlyList<Premises> Rows { get; private set; } = [];

    public int Total { get; private set; }

    public bool MayKeep => current.Staff.Holds(RegistryPermissions.Keep);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        if (Find?.Length > PremisesList.FindLength) Find = Find[..PremisesList.FindLength];
        (Rows, Total) = await list.ReadAsync(current.Staff.BureauId, Find, cancellationToken);
    }
}
