using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rooms;

/// <summary>The inspector's console: one document from the waiting applicant to the closed room. Everything that moves is drawn by its island.</summary>
[StaffMay(VisitPermissions.Conduct, Of = "inspectionId")]
public sealed class ConsolePage(TakanDb db, Profiles profiles) : PageModel
{
    /// <summary>What the island draws with.</summary>
    public static readonly string[] Icons = ["alert", "shield", "check-circle", "cross-circle", "minus-circle", "ring", "run", "lock", "user"];

    public string InspectionId { get; private set; } = "";

    public string Number { get; private set; } = "";

    public string Matter { get; private set; } = "";

    public string Entity { get; private set; } = "";

    public string Back { get; private set; } = "/";

    public VisitKind Kind { get; private set; }

    /// <summary>A trial inspection or guidance: advice in the place of verdicts, and no way to a result (LT-45).</summary>
    public bool Advises => !Kind.Decides();

    public async Task<IActionResult> OnGetAsync(InspectionId inspectionId, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == inspectionId, cancellationToken);
        var caseId = inspection.Cases[0].CaseId;
        var theCase = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == caseId, cancellationToken);
        InspectionId = inspectionId.ToString();
        Number = theCase.Number;
        Matter = (await profiles.ForCaseAsync(theCase, cancellationToken)).Matter.Name;
        Entity = theCase.EntityName;
        Back = $"/cases/{caseId}";
        Kind = inspection.Kind;
        return Page();
    }
}
