using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Casework.Catalog;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>Which case, as it was seen, and the key of the form that was sent.</summary>
/// <param name="Version">The version that the person saw; null from callers that saw none, such as a job.</param>
/// <param name="Once">Key of the form: the same sent twice acts once.</param>
public sealed record CaseTarget(CaseId CaseId, int? Version = null, Guid? Once = null);

/// <summary>Begins an act on a case: loads it with its profile inside the transaction, notices a competing change and a repeated form.</summary>
public sealed class CaseActs(TakanDb db, Acts acts, Profiles profiles, Submissions submissions, ILogger<Overrun> log)
{
    public async Task<Outcome<CaseAct>> BeginAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        var act = await acts.BeginAsync(cancellationToken);
        try
        {
            var repeated = await submissions.EarlierResultAsync(act, target.Once, target.CaseId.ToString(), cancellationToken) is not null;
            await db.LockAsync(target.CaseId, cancellationToken);
            var @case = await db.Set<Case>().SingleAsync(row => row.Id == target.CaseId, cancellationToken);
            if (!repeated && target.Version is { } seen && seen != @case.Version)
            {
                await act.DisposeAsync();
                return IntakeRefusals.ChangedByAnother;
            }

            return new CaseAct(act, @case, await profiles.ForCaseAsync(@case, cancellationToken), repeated, log);
        }
        catch
        {
            await act.DisposeAsync();
            throw;
        }
    }
}
