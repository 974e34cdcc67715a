using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class AssignTeamPage(AssignTeam assign, InspectionHeads heads, IStringLocalizer words) : InspectionActPage(heads)
{
    [BindProperty]
    public List<Guid> People { get; set; } = [];

    /// <summary>Until a team is named, a re-inspection proposes the people who know the place from the time before (HC-36, HC-43).</summary>
    public bool IsChosen(Guid staff) => HttpMethods.IsPost(Request.Method) ? People.Contains(staff)
        : Head.IsInTeam(staff) || (Head.Inspection.Team.Count < Head.Case.Profile.Numbers.TeamMinimum && Head.LastTeam.Contains(staff));

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await assign.HandleAsync(new(InspectionTarget, People), cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? BackToCase(inspection, words["踏勘人员已确定。"])
            : await RefuseAsync(refusal, cancellationToken);
}
