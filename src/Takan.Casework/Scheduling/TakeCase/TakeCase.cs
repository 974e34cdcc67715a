using System.Text.Json.Nodes;
using Takan.Casework.Consent;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

public sealed record TakeCaseInput(CaseTarget Target, string? OutOfOrderReason = null);

/// <summary>An officer takes the next case, or the re-inspection of an own one, and answers for it to the end (HC-21, HC-43).</summary>
public sealed class TakeCase(TakanDb db, CaseActs acts, CaseRoads roads, WaitingQueue queue, PairRoutes routes, InspectionOpening opening, VisitEnding advice)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor officer, TakeCaseInput input, CancellationToken cancellationToken)
    {
        if (input.OutOfOrderReason?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return await db.OpenInspectionAsync(act.Case.Id, cancellationToken) ?? (Outcome<Inspection>)SchedulingRefusals.NoInspection;

        var oldest = (await queue.TurnToTakeAsync(act.Case, officer.Id, cancellationToken)).HasCome;
        // Who answers for the case already goes on with it (HC-43), wherever it lies.
        var answer = act.Case.ResponsibleOfficer is null ? (await routes.OfAsync(act.Case.BureauId, cancellationToken)).Of(act.Case) : null;
        var duty = answer?.Duty ?? PairDuty.Nobodys;
        var inTurn = oldest && duty.Concerns(officer.Id);
        var facts = new CaseFacts
        {
            Officer = officer.Id,
            ResponsibleOfficer = act.Case.ResponsibleOfficer,
            OldestInQueue = oldest,
            Pair = duty,
            OutOfOrderReason = input.OutOfOrderReason,
            FailedItems = act.Case.FailedItems,
            ItemsToReopen = InspectionOpening.ScopeOf(act),
            ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null,
            ConsentStands = await db.VideoConsentStandsAsync(act.Case.Id, cancellationToken),
        };
        if (act.Move(CaseCommand.OpenInspection, facts, Body(officer, inTurn, input)) is { } no) return no;
        if (await roads.ClosedAsync(act, Road.Remote, cancellationToken) is { } closed) return closed;

        // The inspection goes before the trial that was to prepare it; what runs just now is brought to its end.
        if (await advice.EndAsync(act, "正式踏勘已经开始办理", alsoRunning: false, cancellationToken) is { } still) return still;
        act.Case.ResponsibleOfficer = officer.Id;
        var inspection = await opening.OpenAsync(act, InspectionMeans.Video, inTurn ? null : input.OutOfOrderReason, answer, cancellationToken);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? inspection : late;
    }

    private static JsonObject Body(StaffActor officer, bool inTurn, TakeCaseInput input) => inTurn
        ? new() { ["officer"] = officer.Pseudonym }
        : new() { ["officer"] = officer.Pseudonym, ["outOfOrder"] = input.OutOfOrderReason };
}
