using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Takan.Evidence.Chain;
using Takan.Platform.Log;

namespace Takan.Platform.Access.Staff;

[AnyStaffMay]
public sealed class SignOutModel(Acts acts, CurrentActor current, StaffSession session) : PageModel
{
    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        act.Record(LogStream.OfUnit(current.Staff.BureauId), "signed-out", Audience.Supervision, new JsonObject { ["account"] = current.Staff.Pseudonym });
        await act.CommitAsync(cancellationToken);
        await session.CloseAsync(HttpContext);
        return Redirect("/sign-in");
    }
}
