using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>Reads a case for showing.</summary>
public sealed class CaseReader(TakanDb db, Profiles profiles, RegistryStandings standings, ClosureList closures, TimeProvider clock)
{
    public async Task<CaseView> ReadAsync(CaseId id, CancellationToken cancellationToken)
    {
        var @case = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        var inspections = await db.InspectionsOf(id).AsNoTracking().ToListAsync(cancellationToken);
        var people = inspections.SelectMany(row => row.Team).Select(member => member.StaffId)
            .Concat(new[] { @case.RegisteredBy, @case.ResponsibleOfficer }.OfType<Guid>()).Distinct().ToList();
        var names = await db.Set<StaffAccount>().Where(staff => people.Contains(staff.Id))
            .ToDictionaryAsync(staff => staff.Id, staff => staff.DisplayName, cancellationToken);
        var profile = await profiles.ForCaseAsync(@case, cancellationToken);
        return new(@case, profile, inspections, names)
        {
            Registry = inspections.Count > 0 ? await standings.OfAsync(inspections[^1].Id, @case, profile, cancellationToken) : RegistryStanding.NotDemanded,
            Closure = CaseProcess.Table.Knows(@case.State, CaseCommand.AgreeVisit) ? await ClosureAsync(@case, cancellationToken) : null,
        };
    }

    private async Task<AreaClosure?> ClosureAsync(Case @case, CancellationToken cancellationToken)
    {
        var today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime);
        return AreaClosure.On(await closures.AboutAsync(@case.BureauId, @case.Address, today, cancellationToken), today);
    }

    public async Task<CaseView> ReadAsync(InspectionId id, CancellationToken cancellationToken)
    {
        var inspection = await db.Set<Inspection>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        return await ReadAsync(inspection.Cases[0].CaseId, cancellationToken);
    }
}
