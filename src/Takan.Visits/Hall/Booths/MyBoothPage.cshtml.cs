using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Casework;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Access.Devices;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>At the PC of a booth the applicant sits down, goes on, and leaves. On a phone of one's own there is nothing to do here.</summary>
[ApplicantMay]
public sealed class MyBoothPage(TakanDb db, TakeBooth take, ReleaseBooth release, ClearDevice clear, PairedDevices devices, CurrentActor current, IStringLocalizer words) : FormPage
{
    /// <summary>The booth of this PC; null elsewhere.</summary>
    public Booth? Booth { get; private set; }

    /// <summary>Signed in at a device of the hall: there is something to leave, with or without a seat.</summary>
    public bool IsShared { get; private set; }

    public bool IsTheirs => Booth?.DeviceSessionId == current.Applicant.DeviceSessionId;

    /// <summary>Why nobody sits down here; null where there is a booth.</summary>
    public Refusal? Closed => Booth is null ? HallRefusals.NotABooth : null;

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        var here = await devices.FindAsync(HttpContext);
        if ((await take.HandleAsync(current.Applicant, here, cancellationToken)).IsAllowed(out var booth, out var refusal)) return Done(Links.My, words["{0}现在归您用。办完请点“离开”。", booth.Name]);
        return await RefuseAsync(refusal, cancellationToken);
    }

    public async Task<IActionResult> OnPostLeaveAsync(CancellationToken cancellationToken)
    {
        var here = await devices.FindAsync(HttpContext);
        var left = await release.ByApplicantAsync(current.Applicant, here, cancellationToken);
        // Who never took the seat still leaves nothing behind at this device.
        if (!left.IsAllowed(out _, out var refusal) && !(HallRefusals.NoSeat.Contains(refusal) && await db.IsSharedAsync(current.Applicant, cancellationToken))) return await RefuseAsync(refusal, cancellationToken);
        await clear.RunAsync(HttpContext);
        return Redirect(here switch { null => Links.TypeCode, { PlaceId: null } => HallLinks.Screen, _ => HallLinks.Booth });
    }

    private async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, version: 0);
    }

    private async Task ShowAsync(CancellationToken cancellationToken)
    {
        IsShared = await db.IsSharedAsync(current.Applicant, cancellationToken);
        if (await devices.FindAsync(HttpContext) is not { PlaceId: { } place } here || here.BureauId != current.Applicant.BureauId) return;
        Booth = await db.Set<Booth>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == place && row.BureauId == here.BureauId, cancellationToken);
    }
}
