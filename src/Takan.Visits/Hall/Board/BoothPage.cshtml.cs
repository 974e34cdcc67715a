using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Casework;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;

namespace Takan.Visits.Hall;

/// <summary>What stands on the PC of a booth while nobody's case is open at it.</summary>
[PairedDeviceMay(DeviceUse.Booth)]
public sealed class BoothPage(HallBoard board, ReleaseBooth release, DeviceSessions sessions, ClearDevice clear, CurrentActor current) : PageModel
{
    public BoothLine Booth { get; private set; } = null!;

    /// <summary>Why nobody begins here; null where somebody may.</summary>
    public Refusal? Objection { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var hall = await board.ReadAsync(current.Device.BureauId, cancellationToken);
        (Booth, Objection) = (hall.Booths.Single(booth => booth.Id == current.Device.PlaceId), hall.Objection);
    }

    /// <summary>Begins with nobody's case: who sat here before and did not leave is signed out, and the seat is free unless the video still runs.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (await sessions.FindAsync(HttpContext) is { } before) await release.ByApplicantAsync(before, current.Device, cancellationToken);
        return await OnPostResumeAsync();
    }

    /// <summary>The seat waits for its case, and a code to the phone says that it is the same person.</summary>
    public async Task<IActionResult> OnPostResumeAsync()
    {
        await clear.RunAsync(HttpContext);
        return Redirect(Links.TypeCode);
    }
}
