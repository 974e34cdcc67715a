using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework.Registry;
using Takan.Law.Calendar;
using Takan.Platform.Access;

namespace Takan.Casework.Closures;

[StaffMay(RegistryPermissions.View)]
public sealed class ListClosuresPage(ClosureList list, CurrentActor current, TimeProvider clock) : PageModel
{
    public IReadOnlyList<Closure> Rows { get; private set; } = [];

    public DateOnly Today { get; } = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);

    public bool MayDeclare => current.Staff.Holds(RegistryPermissions.Suspend);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Rows = await list.ReadAsync(current.Staff.BureauId, cancellationToken);
}
