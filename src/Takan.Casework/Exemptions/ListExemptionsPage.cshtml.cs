using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Catalog;
using Takan.Casework.Registry;
using Takan.Platform.Access;

namespace Takan.Casework.Exemptions;

[StaffMay(RegistryPermissions.View)]
public sealed class ListExemptionsPage(ExemptionLibrary library, Profiles profiles, CurrentActor current) : PageModel
{
    public IReadOnlyList<LibraryRow> Rows { get; private set; } = [];

    /// <summary>The bureau's paper keeps a library.</summary>
    public bool IsKept { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var (_, profile) = await profiles.CurrentAsync(current.Staff.BureauId, cancellationToken);
        IsKept = profile.Exemptions is not null;
        Rows = await library.ReadAsync(current.Staff.BureauId, cancellationToken);
    }
}
