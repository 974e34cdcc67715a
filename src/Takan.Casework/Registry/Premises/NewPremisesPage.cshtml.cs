using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>One form for a new place.</summary>
[StaffMay(RegistryPermissions.Keep)]
public sealed class NewPremisesPage(KeepPremises keep, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public PremisesForm Input { get; set; } = new();

    public void OnGet() => Fresh(0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var (id, _, errors) = await keep.HandleAsync(current.Staff, new(null, Input, null, Once), cancellationToken);
        return id is { } place ? Done(RegistryLinks.Premises(place), words["场所已登记。"]) : ShowFields(errors, "Input.", 0);
    }
}
