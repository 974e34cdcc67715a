using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;

namespace Takan.App.Tests.Scheduling;

/// <summary>Many inspections that are ready to be booked, copied in the database from one that came there the real way: two hundred real ways would take minutes.</summary>
internal static class Crowd
{
    public static Task<IReadOnlyList<InspectionId>> CrowdAsync(this Desk desk, InspectionId ready, IReadOnlyList<IReadOnlyList<StaffActor>> teams) => desk.App.WithDatabaseAsync(async db =>
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == ready);
        var first = inspection.Cases[0].CaseId;
        var @case = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == first);
        var ids = new List<InspectionId>();
        foreach (var team in teams)
        {
            var (caseId, id) = (CaseId.New(), InspectionId.New());
            var anotherCase = (Case)db.Entry(@case).CurrentValues.Clone().ToObject();
            var caseEntry = db.Entry(anotherCase);
            caseEntry.Property(row => row.Id).CurrentValue = caseId;
            caseEntry.Property(row => row.Number).CurrentValue = "示踏" + caseId.ToString()[^12..];
            anotherCase.ResponsibleOfficer = team[0].Id;
            db.Add(anotherCase);

            var another = (Inspection)db.Entry(inspection).CurrentValues.Clone().ToObject();
            db.Entry(another).Property(row => row.Id).CurrentValue = id;
            another.Cases.Add(new() { CaseId = caseId });
            foreach (var member in team) another.Team.Add(new() { StaffId = member.Id, AssignedAt = another.OpenedAt });
            db.Add(another);
            ids.Add(id);
        }

        await db.SaveChangesAsync();
        return (IReadOnlyList<InspectionId>)ids;
    });
}
