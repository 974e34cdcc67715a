using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>The applicant's one document from device check to result. Everything that moves is drawn by its island.</summary>
[ApplicantMay]
public sealed class VisitPage(TakanDb db, Profiles profiles, CurrentActor current) : PageModel
{
    /// <summary>What the island draws with.</summary>
    public static readonly string[] Icons = ["alert", "check-circle", "cross-circle", "minus-circle", "ring", "lock"];

    public string Number { get; private set; } = "";

    public string Matter { get; private set; } = "";

    public string Entity { get; private set; } = "";

    public long MinimumPixels { get; private set; }

    public int MinimumKilobits { get; private set; }

    /// <summary>Shown where it is no formal inspection by appointment.</summary>
    public VisitKind Kind { get; private set; }

    /// <summary>Whom to call; the hotline while the bureau has not given a number.</summary>
    public string Phone { get; private set; } = "";

    /// <summary>Where the 8-character code of the message is entered, in another browser or on another phone.</summary>
    public string Link { get; private set; } = "";

    public async Task<IActionResult> OnGetAsync(CancellationToken cancellationToken)
    {
        var caseId = current.Applicant.CaseId;
        // Nobody films where the inspectors come.
        if (await db.AllVisitsOf(caseId).InTurn().Select(row => row.Means).FirstOrDefaultAsync(cancellationToken) == InspectionMeans.OnTheSpot) return Redirect(Links.MyPlace);
        var theCase = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == caseId, cancellationToken);
        var profile = await profiles.ForCaseAsync(theCase, cancellationToken);
        Number = theCase.Number;
        Matter = profile.Matter.Name;
        Entity = theCase.EntityName;
        MinimumPixels = profile.Numbers.MinimumStillPixels;
        MinimumKilobits = profile.Numbers.MinimumUploadKilobits;
        Kind = await db.AllVisitsOf(caseId).InTurn().Select(row => (VisitKind?)row.Kind).FirstOrDefaultAsync(cancellationToken) ?? VisitKind.Formal;
        Phone = profile.Bureau.Contact.Reachable;
        Link = $"{Request.Scheme}://{Request.Host}/s";
        return Page();
    }
}
