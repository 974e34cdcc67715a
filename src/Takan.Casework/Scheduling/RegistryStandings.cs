using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Registry;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>What the registry says of an inspection; the three filings are looked up only where the bureau's paper demands them.</summary>
public sealed class RegistryStandings(TakanDb db, RegistryFacts registry, DishonestyList list)
{
    public async Task<RegistryStanding> OfAsync(InspectionId inspection, Case @case, CaseProfile profile, CancellationToken cancellationToken)
    {
        var dishonesty = await list.AboutAsync(@case.BureauId, new ConcernedParties(@case.CreditCode, @case.ContactIdIndex, @case.Address), cancellationToken);
        // What the lead of a joint visit filed holds for all of it: it is one team.
        var larger = await db.Set<LargerTeam>().AsNoTracking()
            .Where(row => row.InspectionId == inspection || db.SharedVisits().Any(visit => visit.Lead == row.InspectionId && visit.Parts.Any(part => part.InspectionId == inspection)))
            .OrderBy(row => row.InspectionId == inspection).FirstOrDefaultAsync(cancellationToken);
        var team = larger is null ? null : new FiledTeam(larger.People, larger.IsAgreed);
        if (!FilingRules.Of(profile.Profile).Demanded) return RegistryStanding.NotDemanded with { Dishonesty = dishonesty, LargerTeam = team };
        var visit = await db.Set<VisitFiling>().AsNoTracking().SingleOrDefaultAsync(row => row.InspectionId == inspection, cancellationToken);
        return new()
        {
            Matter = await registry.MatterAsync(@case.BureauId, @case.Matter, cancellationToken),
            MatterChanged = await registry.MatterChangedAsync(@case.BureauId, @case.Matter, cancellationToken),
            People = await registry.PeopleAsync(@case.BureauId, cancellationToken),
            EntityFiled = await registry.IsEntityFiledAsync(@case.BureauId, @case.CreditCode, cancellationToken),
            Dishonesty = dishonesty,
            LargerTeam = team,
            Visit = visit is null ? null : new(visit.People, visit.At),
        };
    }
}
