using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>Files people and time of the booked inspection before arrival (TJ-05, TJ-12, TJ-40).</summary>
public sealed class FileVisit(TakanDb db, InspectionActs acts)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor officer, InspectionTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var facts = act.Facts();
        var people = facts.Team.ToList();
        var pseudonyms = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id)).Select(staff => staff.Pseudonym).Order().ToListAsync(cancellationToken);
        var body = new JsonObject { ["at"] = $"{facts.Appointment:O}", ["team"] = new JsonArray([.. pseudonyms.Select(name => JsonValue.Create(name))]) };
        if (act.MoveTogether(InspectionCommand.FileVisit, act.Facts, body) is { } no) return no;

        var at = facts.Appointment!.Value;
        foreach (var id in act.Concerned(InspectionCommand.FileVisit).Select(part => part.Inspection.Id))
        {
            if (await db.Set<VisitFiling>().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken) is { } filed)
                (filed.People, filed.At, filed.FiledBy, filed.FiledAt) = (people, at, officer.Id, act.Act.Now);
            else
                db.Add(new VisitFiling { InspectionId = id, People = people, At = at, FiledBy = officer.Id, FiledAt = act.Act.Now });
        }

        return await act.CommitAsync(cancellationToken);
    }
}
