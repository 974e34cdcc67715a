using Microsoft.EntityFrameworkCore;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Platform.Administration;

/// <summary>An account belongs to its bureau and is nobody's case.</summary>
public sealed class StaffScope(TakanDb db) : IResourceScope
{
    public string RouteValue => "staffId";

    public async Task<ResourceFacts?> FindAsync(string value, CancellationToken cancellationToken)
    {
        if (!Guid.TryParseExact(value, "D", out var id)) return null;
        var bureauId = await db.Set<StaffAccount>().Where(staff => staff.Id == id).Select(staff => (Guid?)staff.BureauId).SingleOrDefaultAsync(cancellationToken);
        return bureauId is { } bureau ? new(bureau, [], []) : null;
    }
}
