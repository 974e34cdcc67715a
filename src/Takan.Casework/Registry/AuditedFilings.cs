using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Administration;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Registry;

/// <summary>What the register holds under a number or a name, for the audit page: filings, entries of the dishonesty list, places, closed areas.</summary>
public sealed class AuditedFilings(TakanDb db) : IAuditedThings
{
    public async Task<AuditedThing?> FindAsync(Guid bureauId, string number, CancellationToken cancellationToken)
    {
        var asked = number.Trim();
        var code = asked.ToUpperInvariant();
        var place = AddressKey.Of(asked).Value is { Length: > 0 } key ? key : null;
        var filings = await db.Set<Filing>().AsNoTracking().Where(row => row.BureauId == bureauId && (row.Number == asked || row.Number == code || row.Title == asked))
            .OrderBy(row => row.FiledAt).Select(row => new { row.Id, row.Title }).ToListAsync(cancellationToken);
        var entries = await db.Set<DishonestyEntry>().AsNoTracking().Where(row => row.BureauId == bureauId && (row.CreditCode == code || row.Name == asked))
            .OrderBy(row => row.EnteredAt).Select(row => new { row.Id, Title = row.Name }).ToListAsync(cancellationToken);
        var places = await db.Set<Premises>().AsNoTracking().Where(row => row.BureauId == bureauId && place != null && row.AddressKey == place)
            .Select(row => new { row.Id, Title = row.Address }).ToListAsync(cancellationToken);
        var closures = await db.Set<Closure>().AsNoTracking().Where(row => row.BureauId == bureauId && row.Area == asked)
            .OrderBy(row => row.DeclaredAt).Select(row => new { row.Id, Title = row.Area }).ToListAsync(cancellationToken);
        var found = filings.Concat(entries).Concat(places).Concat(closures).ToList();
        return found.Count == 0 ? null : new(found[0].Title, [.. found.Select(row => LogStream.OfFiling(row.Id).Name)]);
    }
}
