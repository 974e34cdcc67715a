using System.Text.Json.Nodes;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>
/// An officer answers for a visit before its time is agreed: from then on it is known whose it is, and it may go together with those of other units (TJ-36).
/// </summary>
public sealed class TakeUpVisit(TakanDb db, CaseActs acts, PairRoutes routes, InspectionOpening opening)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor officer, CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        var facts = new CaseFacts
        {
            Officer = officer.Is(Role.Inspector) ? officer.Id : null,
            ResponsibleOfficer = act.Case.ResponsibleOfficer,
            FailedItems = act.Case.FailedItems,
            ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null,
        };
        // It was taken up before, or has its time already: there is nothing left to do.
        if (await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is { } open) return CaseGuards.OfficerStays.Check(act.Profile.Numbers, facts) is { } others ? others : open;
        if (act.Move(CaseCommand.TakeUpVisit, facts, new JsonObject { ["officer"] = officer.Pseudonym }) is { } no) return no;

        var answer = act.Case.ResponsibleOfficer is null ? (await routes.OfAsync(act.Case.BureauId, cancellationToken)).Of(act.Case) : null;
        act.Case.ResponsibleOfficer = officer.Id;
        var inspection = await opening.OpenAsync(act, InspectionMeans.OnTheSpot, outOfOrderReason: null, answer, cancellationToken);
        if (!InspectionProcess.Decide(inspection.State, InspectionCommand.AwaitTime, act.Profile.Numbers, new() { Means = inspection.Means }).IsAllowed(out var transition, out var not)) return not;
        inspection.Apply(transition, act.Act.Now);
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Staff, []);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? inspection : late;
    }
}
