using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

public sealed record FileLargerTeamInput(InspectionTarget Target, IReadOnlyList<Guid> People, string? Reason);

/// <summary>The unit explains in writing why more people are needed and files them with the county office (TJ-34).</summary>
public sealed class FileLargerTeam(TakanDb db, InspectionActs acts)
{
    public async Task<Outcome<LargerTeam>> HandleAsync(StaffActor filer, FileLargerTeamInput input, CancellationToken cancellationToken)
    {
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > LargerTeam.TextLength) return FormRefusals.TooLong(LargerTeam.TextLength);
        if (!(await acts.BeginAsync(input.Target with { Version = null }, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        var id = act.Inspection.Id;
        var known = await db.Set<LargerTeam>().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        if (act.IsRepeat && known is not null) return known;
        if (input.Target.Version is { } seen && seen != (known?.Version ?? 0)) return SchedulingRefusals.ChangedByAnother;
        // A filing is of use only while the team can still be named.
        if (!InspectionProcess.Table.Knows(act.Inspection.State, InspectionCommand.AssignTeam))
            return InspectionProcess.Table.Objections(act.Inspection.State, InspectionCommand.AssignTeam, act.Profile.Numbers, new())[0];
        var people = input.People.Distinct().ToList();
        if (!await db.AreInspectorsAsync(act.Inspection.BureauId, people, cancellationToken)) return SchedulingRefusals.NotAnInspector;

        var facts = new LargerTeamFacts { People = people, ResponsibleOfficer = act.Case.ResponsibleOfficer, Reason = reason, Filer = filer.Id };
        if (!LargerTeamProcess.Decide(known?.State ?? LargerTeamState.Unfiled, LargerTeamCommand.Submit, act.Profile.Numbers, facts).IsAllowed(out var transition, out var no)) return no;
        var filing = known ?? new LargerTeam { InspectionId = id, BureauId = act.Inspection.BureauId, People = people, Reason = reason, FiledBy = filer.Id, FiledAt = act.Act.Now };
        if (known is null) db.Add(filing);
        (filing.People, filing.Reason, filing.FiledBy, filing.FiledAt) = (people, reason, filer.Id, act.Act.Now);
        (filing.DecidedBy, filing.DecidedAt, filing.Decision) = (null, null, null);
        filing.Apply(transition);
        var pseudonyms = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).Select(staff => staff.Pseudonym).Order().ToListAsync(cancellationToken);
        foreach (var fact in transition.Events)
            act.Act.Record(LogStream.Of(id), EventKind.Of(fact), Audience.Staff, new JsonObject
            {
                ["team"] = new JsonArray([.. pseudonyms.Select(name => JsonValue.Create(name))]),
                ["reason"] = reason,
            });
        return (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? filing : late;
    }
}
