using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;

namespace Takan.Casework.Home;

/// <summary>What each person meets after signing in.</summary>
[AnyStaffMay]
public sealed class HomePage(Today today, CurrentActor current, TimeProvider clock) : PageModel
{
    public TodayView Today { get; private set; } = null!;

    public DateTime Now { get; } = clock.GetUtcNow().UtcDateTime;

    public bool HandlesCases => CaseworkPermissions.Of(CaseworkPermissions.View).Roles.Any(current.Staff.Is);

    public bool MayRegister => current.Staff.Is(Role.WindowClerk);

    public async Task OnGetAsync(CancellationToken cancellationToken) => Today = await today.ReadAsync(cancellationToken);
}
