using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Devices;
using Takan.Platform.Web;

namespace Takan.Visits.Hall;

/// <summary>A screen or PC of the hall is paired here, by the code that its administrator was shown.</summary>
[AnyoneMay("The pairing code of the administrator, good once and for minutes, is the proof")]
public sealed class PairPage(PairDevice pair, AddressLimits limits) : PageModel
{
    [BindProperty]
    public string? Code { get; set; }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        if (!limits.Allow(HttpContext, "pair-device")) return this.ShowAgain(CaseLinkRefusals.TooManyCodes);
        return (await pair.RunAsync(HttpContext, Code ?? "", cancellationToken)).IsAllowed(out var device, out var refusal)
            ? Redirect(device.PlaceId is null ? HallLinks.Screen : HallLinks.Booth)
            : this.ShowAgain(refusal, nameof(Code));
    }
}
