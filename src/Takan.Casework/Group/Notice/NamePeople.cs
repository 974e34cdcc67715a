using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Group;

public sealed record NamePeopleInput(InspectionTarget Target, IReadOnlyList<Guid> People);

/// <summary>The business section answers the notice: these people take part in the inspection (LJ-19, LJ-23). Naming anew takes the place of what was named.</summary>
public sealed class NamePeople(TakanDb db, BusinessNoticeActs notices)
{
    public async Task<Outcome<BusinessNotice>> HandleAsync(StaffActor staff, NamePeopleInput input, CancellationToken cancellationToken)
    {
        var people = input.People.Distinct().ToList();
        var known = await db.BusinessPeopleOf(staff.BureauId).Where(one => people.Contains(one.Id)).ToListAsync(cancellationToken);
        if (known.Count != people.Count) return GroupRefusals.NotOfTheBusinessSection;
        var id = input.Target.InspectionId;
        return await notices.RunAsync(input.Target, BusinessNoticeCommand.NamePeople, (_, facts) => facts with { People = people }, async (act, notice) =>
        {
            var there = await db.WatchersOf(id).ToListAsync(cancellationToken);
            (notice.EndedBy, notice.EndedAt, notice.Reason) = (staff.Id, act.Now, null);
            db.RemoveRange(there.Where(row => row.Kind == WatcherKind.Business && !people.Contains(row.StaffId)));
            foreach (var person in people.Except(there.Select(row => row.StaffId)))
                db.Add(new Watcher { InspectionId = id, StaffId = person, BureauId = staff.BureauId, Kind = WatcherKind.Business, Announced = true, AssignedBy = staff.Id, AssignedAt = act.Now });
            return new JsonObject { ["people"] = string.Join('、', known.Select(one => one.DisplayName)) };
        }, cancellationToken);
    }
}

/// <summary>People of the business section.</summary>
internal static class BusinessPeople
{
    public static IQueryable<StaffAccount> BusinessPeopleOf(this TakanDb db, Guid bureauId) => db.Set<StaffAccount>().AsNoTracking()
        .Where(staff => staff.BureauId == bureauId && !staff.Disabled && staff.Roles.Any(grant => grant.Role == Role.ApprovingOfficer)).OrderBy(staff => staff.DisplayName);
}
