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

    /// <summary>In the week it was dragged from the row of one person to that of another.</summary>
    [FromQuery(Name = "from")]
    public Guid? DraggedFrom { get; set; }

    [FromQuery(Name = "to")]
    public Guid? DraggedTo { get; set; }

    /// <summary>And to another day, which is asked after the people.</summary>
    [FromQuery(Name = "day")]
    public DateOnly? Day { get; set; }

    [FromQuery(Name = "time")]
    public TimeOnly? Time { get; set; }

    /// <summary>Whose duty it is by area and matter.</summary>
    public PairDuty Duty { get; private set; } = PairDuty.Nobodys;

    /// <summary>Until a team is named, the pair is proposed; in a re-inspection the people who know the place from the time before (HC-36, HC-43).</summary>
    public bool IsChosen(Guid staff) => HttpMethods.IsPost(Request.Method) ? People.Contains(staff)
        : DraggedFrom != staff && (DraggedTo == staff || Head.IsInTeam(staff) || IsProposed(staff));

    private bool IsProposed(Guid staff) =>
        Head.Inspection.Team.Count < Head.Case.Profile.Numbers.TeamMinimum && (Head.IsReinspection ? Head.LastTeam : Duty.People).Contains(staff);

    public Task OnGetAsync(CancellationToken cancellationToken) => ShowAsync(cancellationToken);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancellationToken) =>
        (await assign.HandleAsync(new(InspectionTarget, People, PairReason), cancellationToken)).IsAllowed(out var inspection, out var refusal)
            ? Next(inspection)
            : await RefuseAsync(refusal, cancellationToken);

    /// <summary>Name of the person to whom it was dragged; null when it was not.</summary>
    public string? Dragged => HttpMethods.IsGet(Request.Method) ? Head.Inspectors.FirstOrDefault(staff => staff.Id == DraggedTo)?.DisplayName : null;

    private RedirectResult Next(Inspection inspection) => (Day, Time) is ({ } day, { } time)
        ? Done(Links.Appointment(inspection.Id, day, time), words["踏勘人员已确定。"])
        : BackToCase(inspection, words["踏勘人员已确定。"]);

    protected override async Task ShowAsync(CancellationToken cancellationToken)
    {
        await base.ShowAsync(cancellationToken);
        Duty = await routes.DutyOfAsync(Head.Inspection, cancellationToken);
    }
}
