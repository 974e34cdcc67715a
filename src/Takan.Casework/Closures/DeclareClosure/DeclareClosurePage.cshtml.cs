using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Casework.Catalog;
using Takan.Casework.Registry;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Casework.Closures;

[StaffMay(RegistryPermissions.Suspend)]
public sealed class DeclareClosurePage(DeclareClosure declare, Profiles profiles, CurrentActor current, IStringLocalizer words) : FormPage
{
    [BindProperty]
    public ClosureForm Input { get; set; } = new();

    public Jurisdiction? Place { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        // A date that does not read leaves its own error at the field.
        var (id, errors) = ModelState.IsValid ? await declare.HandleAsync(current.Staff, Input, Once, cancellationToken) : (null, Input.Check(Place, DateOnly.MinValue).Errors);
        return id is { } declared
            ? Done(RegistryLinks.Closure(declared), words["已宣布暂停上门，受影响的办件已经短信告知。"])
            : ShowFields(errors, "Input.", 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        Fresh(0);
        Place = (await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken)).Profile.Bureau.Jurisdiction;
    }
}
