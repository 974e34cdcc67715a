using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

[StaffMay(RegistryPermissions.Restrict)]
public sealed class EnterDishonestyPage(EnterDishonesty enter, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public DishonestyForm Input { get; set; } = new();

    public void OnGet() => Fresh(0);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        // A date that does not read leaves its own error at the field.
        var (id, errors) = ModelState.IsValid ? await enter.HandleAsync(current.Staff, Input, Once, cancellationToken) : (null, Input.Check(DateOnly.MaxValue).Errors);
        return id is { } entered
            ? Done(RegistryLinks.DishonestyEntry(entered), words["已列入名单。"])
            : ShowFields(errors, "Input.", 0);
    }
}
