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
public sealed class ReassignCase(TakanDb db, CaseActs acts, Quarters quarters, Diaries diaries)
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
        inspection.Team.RemoveAll(member => member.StaffId == act.Case.ResponsibleOfficer);
        if (inspection.Team.All(member => member.StaffId != officer))
            inspection.Team.Add(new() { StaffId = officer, AssignedAt = act.Act.Now });
        if (await diaries.ObjectionAsync(inspection, [officer], act.Profile.Numbers, cancellationToken) is { } taken) return taken;
        await quarters.TakeAsync(inspection, cancellationToken);
        return null;
    }
}
