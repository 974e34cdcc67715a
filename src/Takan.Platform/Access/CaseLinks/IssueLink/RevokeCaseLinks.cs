using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Platform.Access.CaseLinks;

/// <summary>Ends the links of a case at once, and with them the sessions of all phones.</summary>
public sealed class RevokeCaseLinks(TakanDb db)
{
    public async Task RunAsync(Act act, CaseId caseId, CancellationToken cancellationToken)
    {
        var inForce = await db.Set<CaseLink>().Where(link => link.CaseId == caseId && link.RevokedAt == null).ToListAsync(cancellationToken);
        foreach (var link in inForce)
        {
            link.RevokedAt = act.Now;
            act.Record(LogStream.Of(caseId), "link-revoked", Audience.Applicant, new JsonObject { ["link"] = link.Id.ToString() });
        }
    }
}
