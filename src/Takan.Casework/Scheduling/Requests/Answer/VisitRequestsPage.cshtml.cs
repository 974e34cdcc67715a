using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>What applicants ask for beside the formal inspection: what waits for an answer, and what was arranged lately.</summary>
[StaffMay(CaseworkPermissions.SeeRequests)]
public sealed class VisitRequestsPage(TakanDb db, VisitOffers offers, CurrentActor current) : PageModel
{
    private const int MostRows = 50;

    public IReadOnlyList<VisitRequest> Waiting { get; private set; } = [];

    public IReadOnlyList<VisitRequest> Answered { get; private set; } = [];

    public IReadOnlyDictionary<CaseId, Case> Cases { get; private set; } = new Dictionary<CaseId, Case>();

    public IReadOnlyDictionary<InspectionId, Inspection> Visits { get; private set; } = new Dictionary<InspectionId, Inspection>();

    /// <summary>False where the work plan knows the formal inspection alone.</summary>
    public bool AnyOffered { get; private set; }

    public bool MayAnswer => CaseworkPermissions.Of(CaseworkPermissions.AnswerVisit).Roles.Any(current.Staff.Is);

    public async Task OnGetAsync(CancellationToken cancellationToken)
    {
        var bureauId = current.Staff.BureauId;
        AnyOffered = await offers.AreMadeAsync(bureauId, cancellationToken);
        var all = db.Set<VisitRequest>().AsNoTracking().Where(row => row.BureauId == bureauId);
        Waiting = await all.Where(row => row.State == VisitRequestState.Asked).OrderBy(row => row.AskedAt).Take(MostRows).ToListAsync(cancellationToken);
        Answered = await all.Where(row => row.State != VisitRequestState.Asked).OrderByDescending(row => row.AskedAt).Take(MostRows).ToListAsync(cancellationToken);
        var cases = Waiting.Concat(Answered).Select(row => row.CaseId).Distinct().ToList();
        Cases = await db.Set<Case>().AsNoTracking().Where(row => cases.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
        var visits = Answered.Select(row => row.InspectionId).OfType<InspectionId>().ToList();
        Visits = await db.Set<Inspection>().AsNoTracking().Where(row => visits.Contains(row.Id)).ToDictionaryAsync(row => row.Id, cancellationToken);
    }

    public Inspection? VisitOf(VisitRequest request) => request.InspectionId is { } id ? Visits.GetValueOrDefault(id) : null;

    public bool IsMine(Inspection visit) => visit.Team.Any(member => member.StaffId == current.Staff.Id);
}
