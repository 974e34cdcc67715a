using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <param name="PairReason">Why others go than the pair whose duty it is (LT-07, LT-08).</param>
public sealed record AssignTeamInput(InspectionTarget Target, IReadOnlyList<Guid> People, string? PairReason = null);

/// <summary>Names the inspectors: two or more, the responsible officer among them (TJ-32, TJ-33, HC-43).</summary>
public sealed class AssignTeam(TakanDb db, InspectionActs acts, PairRoutes routes, Quarters quarters, Diaries diaries)
{
    public async Task<Outcome<Inspection>> HandleAsync(AssignTeamInput input, CancellationToken cancellationToken)
    {
        if (input.PairReason?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var people = input.People.Distinct().ToList();
        if (!await db.AreInspectorsAsync(act.Inspection.BureauId, people, cancellationToken)) return SchedulingRefusals.NotAnInspector;
        var pseudonyms = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).Select(staff => staff.Pseudonym).Order().ToListAsync(cancellationToken);
        var body = new JsonObject { ["team"] = new JsonArray([.. pseudonyms.Select(name => JsonValue.Create(name))]) };
        var concerned = act.Concerned(InspectionCommand.AssignTeam);
        var duties = new Dictionary<InspectionId, PairDuty>();
        foreach (var part in concerned) duties[part.Inspection.Id] = await routes.DutyOfAsync(part.Inspection, cancellationToken);
        var duty = duties[act.Inspection.Id];
        if (act.MoveTogether(InspectionCommand.AssignTeam, part => act.Facts(part) with { Team = people, Pair = duties[part.Inspection.Id], PairReason = input.PairReason }, body) is { } no) return no;
        if (!duty.IsDoneBy(people))
        {
            act.Act.Record(LogStream.Of(act.Inspection.Id), "pair-left", Audience.Staff, new JsonObject
            {
                ["pair"] = duty.Name,
                ["rule"] = duty.Rule,
                ["reason"] = input.PairReason!.Trim(),
            });
        }

        foreach (var part in concerned) part.Inspection.NameTeam(people, act.Act.Now);
        if (await diaries.ObjectionAsync(act.Shared, concerned, people, act.Profile.Numbers, cancellationToken) is { } taken) return taken;
        await quarters.TakeAsync(act.Shared, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
