using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using Takan.Law.Teams;
using Takan.Platform.Access;

namespace Takan.Casework.Scheduling;

[StaffMay(CaseworkPermissions.Schedule, Of = "inspectionId")]
public sealed class AssignTeamPage(AssignTeam assign, InspectionHeads heads, PairRoutes routes, IStringLocalizer words) : InspectionActPage(heads)
{
    [BindProperty]
    public List<Guid> People { get; set; } = [];

    [BindProperty]
    public string? PairReason { get; set; }

    /// <summary>Whose duty it is by area and matter.</summary>
    public PairDuty Duty { get; private set; } = PairDuty.Nobodys;

    /// <summary>Until a team is named, the pair is proposed; in a re-inspection the people who know the place from the time before (HC-36, HC-43).</summary>
    public bool IsChosen(Guid staff) => HttpMethods.IsPost(Request.Method) ? People.Contains(staff)
        : Head.IsInTeam(staff) || (Head.Inspection.Team.Count < Head.Case.Profile.Numbers.TeamMinimum && (Head.IsReinspection ? Head.LastTeam : Duty.People).Contains(staff));

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await assign.HandleAsync(new(InspectionTarget, People, PairReason), cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? BackToCase(inspection, words["踏勘人员已确定。"])
            : await RefuseAsync(refusal, cancellationToken);

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        Duty = await routes.DutyOfAsync(Head.Inspection, cancellationToken);
    }
}
