using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>The big screen of the hall: who is called to where, today's queue, the booths, how to begin. Everybody reads it, so it names nobody.</summary>
[PairedDeviceMay(DeviceUse.Screen)]
public sealed class ScreenPage(HallBoard board, CurrentActor current, PublicAddress address) : PageModel
{
    /// <summary>As many as a screen shows in a size that is read from afar.</summary>
    public const int MostLines = 8;

    public HallView Hall { get; private set; } = null!;

    /// <summary>Where an applicant begins with the own phone.</summary>
    public string Start => address.Site + "/s";

    public string StartCode => QrImage.Svg(address.Of("/s"));

    public async Task OnGetAsync(CancellationToken cancellationToken) => Hall = await board.ReadAsync(current.Device.BureauId, cancellationToken);
}
