using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>The own address to subscribe to: made, shown once, revoked.</summary>
[StaffMay(CaseworkPermissions.Absences)]
public sealed class SubscriptionPage(KeepCalendarFeed keep, TakanDb db, CurrentActor current, PublicAddress address, IStringLocalizer words) : PageModel
{
    private const string New = "NewFeed";

    /// <summary>On the page that follows the form, once.</summary>
    public string? Address { get; private set; }

    public CalendarFeed? Feed { get; private set; }

    public Refusal? Refusal { get; private set; }

    public Task OnGetAsync(CancellationToken cancellationToken)
    {
        Address = TempData[New] as string;
        return LoadAsync(cancellationToken);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        TempData[New] = address.Of(Links.CalendarFeed(await keep.MakeAsync(current.Staff, cancellationToken)));
        return Redirect(Links.Subscription);
    }

    public async Task<IActionResult> OnPostRevokeAsync(CancellationToken cancellationToken)
    {
        Refusal = await keep.RevokeAsync(current.Staff, cancellationToken);
        if (Refusal is null)
        {
            TempData["Done"] = words["已作废，那个地址打不开了。"].Value;
            return Redirect(Links.Subscription);
        }

        await LoadAsync(cancellationToken);
        Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
        return Page();
    }

    private async Task LoadAsync(CancellationToken cancellationToken) =>
        Feed = await db.Set<CalendarFeed>().AsNoTracking().SingleOrDefaultAsync(row => row.StaffId == current.Staff.Id, cancellationToken);
}
