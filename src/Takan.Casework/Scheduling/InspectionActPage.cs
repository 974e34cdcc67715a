using Microsoft.AspNetCore.Mvc;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;

namespace Takan.Casework.Scheduling;

/// <summary>A staff page with one act on one inspection: <c>/inspections/{inspectionId}/…</c>.</summary>
public abstract class InspectionActPage(InspectionHeads heads) : ActPage
{
    [FromRoute]
    public Guid InspectionId { get; set; }

    public InspectionHead Head { get; private set; } = null!;

    protected InspectionId Id => new(InspectionId);

    protected InspectionTarget InspectionTarget => new(Id, Version, Once);

    protected virtual async Task ShowAsync(CancellationToken cancellationToken)
    {
        Head = await heads.ReadAsync(Id, cancellationToken);
        Fresh(Head.Inspection.Version);
    }

    protected async Task<IActionResult> RefuseAsync(Refusal refusal, CancellationToken cancellationToken)
    {
        await ShowAsync(cancellationToken);
        return Refuse(refusal, Head.Inspection.Version);
    }

    protected RedirectResult BackToCase(Inspection inspection, string words) => Done(Links.Case(inspection.Cases[0].CaseId), words);
}
