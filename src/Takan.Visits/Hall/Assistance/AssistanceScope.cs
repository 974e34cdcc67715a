using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Hall;

/// <summary>Help with a case is the helper's own: nobody else opens it, and it opens no other case.</summary>
internal sealed class AssistanceScope(TakanDb db) : IResourceScope
{
    public string RouteValue => "assistanceId";

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(value, "D", out var id)) return null;
        var help = await db.Set<HallAssistance>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, cancellationToken);
        return help is null ? null : new(help.BureauId, [help.CaseId], [help.StaffId]);
    }
}
