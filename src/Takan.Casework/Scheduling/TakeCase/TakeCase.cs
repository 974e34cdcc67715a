using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Consent;
using Takan.Casework.Eligibility;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

public sealed record TakeCaseInput(CaseTarget Target, string? OutOfOrderReason = null);

/// <summary>An officer takes the next case, or the re-inspection of an own one, and answers for it to the end (HC-21, HC-43).</summary>
public sealed class TakeCase(TakanDb db, CaseActs acts, CaseRoads roads, WaitingQueue queue)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor officer, TakeCaseInput input, CancellationToken cancellationToken)
    {
        if (input.OutOfOrderReason?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return await db.OpenInspectionAsync(act.Case.Id, cancellationToken) ?? (Outcome<Inspection>)SchedulingRefusals.NoInspection;

        var oldest = (await queue.TurnToTakeAsync(act.Case, cancellationToken)).HasCome;
        var scope = ScopeOf(act);
        var facts = new CaseFacts
        {
            Officer = officer.Id,
            ResponsibleOfficer = act.Case.ResponsibleOfficer,
            OldestInQueue = oldest,
            OutOfOrderReason = input.OutOfOrderReason,
            FailedItems = act.Case.FailedItems,
            ItemsToReopen = scope,
            ReinspectionApplied = act.Case.ReinspectionAppliedAt is not null,
            ConsentStands = await ConsentStandsAsync(act.Case.Id, cancellationToken),
        };
        if (act.Move(CaseCommand.OpenInspection, facts, Body(officer, oldest, input)) is { } no) return no;
        if (await roads.ClosedAsync(act, Road.Remote, cancellationToken) is { } closed) return closed;

        act.Case.ResponsibleOfficer = officer.Id;
        var inspection = await OpenAsync(act, scope, oldest ? null : input.OutOfOrderReason, cancellationToken);
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? inspection : late;
    }

    private async Task<bool> ConsentStandsAsync(CaseId id, CancellationToken cancellationToken)
    {
        if (await db.LatestLetterAsync(id, cancellationToken) is not { } letter) return false;
        return !await db.Set<RoadChoice>().AnyAsync(row => row.CaseId == id && row.Road == Road.OnSite && row.ChosenAt > letter.SignedAt, cancellationToken);
    }

    private static List<string> ScopeOf(CaseAct act) =>
        act.Case.FailedItems.Count > 0 ? [.. act.Case.FailedItems] : [.. act.Profile.Items.Select(item => item.Number)];

    private static JsonObject Body(StaffActor officer, bool oldest, TakeCaseInput input) => oldest
        ? new() { ["officer"] = officer.Pseudonym }
        : new() { ["officer"] = officer.Pseudonym, ["outOfOrder"] = input.OutOfOrderReason };

    private async Task<Inspection> OpenAsync(CaseAct act, List<string> scope, string? reason, CancellationToken cancellationToken)
    {
        var inspection = new Inspection(act.Act.Now)
        {
            Id = InspectionId.New(),
            BureauId = act.Case.BureauId,
            Round = 1 + await db.CountInspectionsAsync(act.Case.Id, cancellationToken),
            Scope = scope,
            OutOfOrderReason = reason,
        };
        inspection.Cases.Add(new() { CaseId = act.Case.Id });
        inspection.Team.Add(new() { StaffId = act.Case.ResponsibleOfficer!.Value, AssignedAt = act.Act.Now });
        db.Add(inspection);
        act.Act.Record(LogStream.Of(inspection.Id), "inspection-planned", Evidence.Chain.Audience.Applicant, new JsonObject
        {
            ["case"] = act.Case.Number,
            ["round"] = inspection.Round,
        });
        return inspection;
    }
}
