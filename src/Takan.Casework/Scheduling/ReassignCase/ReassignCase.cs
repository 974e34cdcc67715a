using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

public sealed record ReassignCaseInput(CaseTarget Target, Guid? Officer, string? Reason);

/// <summary>Gives a case to another officer: with a reason, by the lead, written down (HC-43, K10).</summary>
public sealed class ReassignCase(TakanDb db, CaseActs acts, JointVisits joints, Quarters quarters, Diaries diaries)
{
    public async Task<Outcome<Case>> HandleAsync(StaffActor staff, ReassignCaseInput input, CancellationToken cancellationToken)
    {
        if (input.Reason?.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;
        if (input.Officer is { } named && !await db.AreInspectorsAsync(staff.BureauId, [named], cancellationToken)) return SchedulingRefusals.NotAnInspector;

        var facts = new CaseFacts
        {
            Officer = input.Officer,
            ResponsibleOfficer = act.Case.ResponsibleOfficer,
            Reason = input.Reason,
            LeadApproved = staff.Is(Role.CentreLead),
        };
        var pseudonym = await db.Set<StaffAccount>().Where(row => row.Id == input.Officer).Select(row => row.Pseudonym).SingleOrDefaultAsync(cancellationToken);
        if (act.Move(CaseCommand.Reassign, facts, new JsonObject { ["officer"] = pseudonym, ["reason"] = input.Reason }) is { } no) return no;

        if (await ReplaceInTeamAsync(act, input.Officer!.Value, cancellationToken) is { } taken) return taken;
        act.Case.ResponsibleOfficer = input.Officer;
        return await act.CommitAsync(cancellationToken);
    }

    private async Task<Refusal?> ReplaceInTeamAsync(CaseAct act, Guid officer, CancellationToken cancellationToken)
    {
        if (await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is not { } inspection) return null;
        var shared = await joints.OfAsync(inspection, act.Case, act.Profile, cancellationToken, toChange: true);
        var concerned = shared.Parts.Where(part => part.Inspection == inspection || shared.ToCome.Contains(part)).ToList();
        foreach (var part in concerned)
        {
            // Who answers for another case of the visit goes on with that one.
            if (shared.Parts.All(other => other.Inspection == inspection || other.Case.ResponsibleOfficer != act.Case.ResponsibleOfficer))
                part.Inspection.Team.RemoveAll(member => member.StaffId == act.Case.ResponsibleOfficer);
            if (part.Inspection.Team.All(member => member.StaffId != officer))
                part.Inspection.Team.Add(new() { StaffId = officer, AssignedAt = act.Act.Now });
        }

        await MoveToUnitAsync(shared, inspection, officer, cancellationToken);
        if (await diaries.ObjectionAsync(shared, concerned, [officer], act.Profile.Numbers, cancellationToken) is { } taken) return taken;
        await quarters.TakeAsync(shared, cancellationToken);
        return null;
    }

    /// <summary>The part of a joint visit goes with whoever answers for the case.</summary>
    private async Task MoveToUnitAsync(SharedVisit shared, Inspection inspection, Guid officer, CancellationToken cancellationToken)
    {
        if (shared.Visit is not { } visit) return;
        var unit = await db.Set<StaffAccount>().Where(row => row.Id == officer).Select(row => row.UnitId).SingleAsync(cancellationToken);
        if (unit is { } goes) visit.Parts.Single(part => part.InspectionId == inspection.Id).UnitId = goes;
    }
}
