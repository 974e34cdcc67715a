using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>What was asked for, or held, beside the inspections of the case.</summary>
/// <param name="Visit">What was arranged; null while nothing is.</param>
/// <param name="Room">Where who holds it goes in; null for others.</param>
public sealed record VisitRequestLine(VisitRequest Request, Inspection? Visit, string? Room);

/// <param name="Ask">Where the window enters such a wish; null where it cannot be asked for, or not by this person.</param>
/// <param name="Answers">This person may answer requests.</param>
public sealed record VisitRequestsView(IReadOnlyList<VisitRequestLine> Lines, string? Ask, bool Answers);

/// <summary>On the case page: trials and guidance that were asked for and held. They decide nothing (LT-45), so they stand apart from the inspections.</summary>
internal sealed class VisitRequestSection(TakanDb db) : ICaseSections
{
    private const int BeforeTheRoad = 9;

    public async Task<IReadOnlyList<CaseSection>> SectionsAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        var requests = await db.RequestsOf(view.Case.Id).AsNoTracking().ToListAsync(cancellationToken);
        var asks = May(staff, CaseworkPermissions.AskVisit) && VisitKinds.ToBeAskedFor.Any(kind => VisitRequestActs.IsOffered(view.Profile, kind) && view.Case.State.Admits(kind));
        if (requests.Count == 0 && !asks) return [];
        var visits = await db.AllVisitsOf(view.Case.Id).AsNoTracking().ToDictionaryAsync(row => row.Id, cancellationToken);
        var lines = requests.ConvertAll(request =>
        {
            var visit = request.InspectionId is { } id ? visits.GetValueOrDefault(id) : null;
            var mine = visit is not null && visit.State.AdviceIsAhead() && visit.Team.Any(member => member.StaffId == staff.Id);
            return new VisitRequestLine(request, visit, mine ? Links.Room(visit!.Id) : null);
        });
        return [new(BeforeTheRoad, new("预踏勘、指导和即时踏勘", "Trial, guidance, instant inspection"), "/CasePage/_VisitRequests.cshtml",
            new VisitRequestsView(lines, asks ? Links.Case(view.Case.Id, "ask-visit") : null, May(staff, CaseworkPermissions.AnswerVisit)))];
    }

    private static bool May(StaffActor staff, string permission) => CaseworkPermissions.Of(permission).Roles.Any(staff.Is);
}
