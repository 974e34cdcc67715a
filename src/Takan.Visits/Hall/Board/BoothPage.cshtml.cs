using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;

namespace Takan.Visits.Hall;

/// <summary>What stands on the PC of a booth while nobody's case is open at it.</summary>
[PairedDeviceMay(DeviceUse.Booth)]
public sealed class BoothPage(HallBoard board, DeviceSessions sessions, CurrentActor current) : PageModel
{
    public BoothLine Booth { get; private set; } = null!;

    public async Task OnGetAsync(CancellationToken cancellationToken) =>
        Booth = (await board.ReadAsync(current.Device.BureauId, cancellationToken)).Booths.Single(booth => booth.Id == current.Device.PlaceId);

    /// <summary>Begins with nobody's case: who sat here before and did not leave is signed out.</summary>
    public async Task<IActionResult> OnPostAsync()
    {
        await sessions.CloseAsync(HttpContext);
        return Redirect("/s");
    }
}
