using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Records;

/// <summary>The phone says that it shows the result now: minutes from the end to the notice can be measured (C-57).</summary>
public sealed class SeeResult(TakanDb db, Acts acts)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        var told = await db.Set<ToldResult>().SingleOrDefaultAsync(row => row.InspectionId == id, cancellationToken);
        if (told is null) return RecordRefusals.NotStarted;
        if (told.SeenAt is not null) return null;
        told.SeenAt = act.Now;
        act.Record(LogStream.Of(id), "result-seen", Audience.Applicant, new JsonObject { ["result"] = told.Kind.ToString() });
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
