using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>Which inspection, as it was seen, and the key of the form that was sent.</summary>
public sealed record InspectionTarget(InspectionId InspectionId, int? Version = null, Guid? Once = null);

/// <summary>Begins an act on an inspection: loads it with its case and profile inside the transaction, notices a competing change and a repeated form.</summary>
public sealed class InspectionActs(TakanDb db, Acts acts, Profiles profiles, RegistryStandings standings, JointVisits joints, Submissions submissions, ILogger<Overrun> log)
{
    public async Task<Outcome<InspectionAct>> BeginAsync(InspectionTarget target, CancellationToken cancellationToken)
    {
        var act = await acts.BeginAsync(cancellationToken);
        try
        {
            var repeated = await submissions.EarlierResultAsync(act, target.Once, target.InspectionId.ToString(), cancellationToken) is not null;
            await db.LockAsync(target.InspectionId, cancellationToken);
            var inspection = await db.Set<Inspection>().SingleAsync(row => row.Id == target.InspectionId, cancellationToken);
            if (!repeated && target.Version is { } seen && seen != inspection.Version)
            {
                await act.DisposeAsync();
                return SchedulingRefusals.ChangedByAnother;
            }

            var first = inspection.Cases[0].CaseId;
            var @case = await db.Set<Case>().SingleAsync(row => row.Id == first, cancellationToken);
            var profile = await profiles.ForCaseAsync(@case, cancellationToken);
            var shared = await joints.OfAsync(inspection, @case, profile, cancellationToken, toChange: true);
            var registry = new Dictionary<InspectionId, RegistryStanding>();
            foreach (var part in shared.Parts) registry[part.Inspection.Id] = await standings.OfAsync(part.Inspection.Id, part.Case, part.Profile, cancellationToken);
            return new InspectionAct(act, shared, inspection.Id, registry, repeated, log);
        }
        catch
        {
            await act.DisposeAsync();
            throw;
        }
    }
}
