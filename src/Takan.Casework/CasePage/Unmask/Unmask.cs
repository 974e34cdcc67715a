using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.CasePage;

/// <summary>The whole numbers, for one look.</summary>
public sealed record WholeNumbers(string Phone, string Identity);

/// <summary>Shows the whole personal numbers of a case once, and writes down that someone looked (each unmasking is logged, also for the applicant to see).</summary>
public sealed class Unmask(TakanDb db, Acts acts, PersonalNumbers numbers)
{
    public async Task<WholeNumbers> HandleAsync(CaseId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var @case = await db.Set<Case>().AsNoTracking().SingleAsync(row => row.Id == id, cancellationToken);
        act.Record(LogStream.Of(id), "number-unmasked", Audience.Applicant, new JsonObject { ["fields"] = new JsonArray("phone", "identity") });
        await act.CommitAsync(cancellationToken);
        return new(numbers.OpenPhone(@case), numbers.OpenIdentity(@case));
    }
}
