using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>Finds places: for the page, and by the address of an application.</summary>
public sealed class PremisesList(TakanDb db)
{
    public const int Longest = 200;
    public const int FindLength = 60;

    public async Task<(IReadOnlyList<Premises> Rows, int Total)> ReadAsync(Guid bureauId, string? find, CancellationToken cancellationToken)
    {
        var rows = db.Set<Premises>().AsNoTracking().Where(row => row.BureauId == bureauId);
        if ((find ?? "").Trim() is { Length: > 0 } text)
        {
            var key = AddressKey.Of(text).Value;
            rows = rows.Where(row => row.Address.Contains(text) || row.Owner.Contains(text) || row.Tenants.Contains(text) || (key != "" && row.AddressKey.Contains(key)));
        }

        return (await rows.OrderBy(row => row.Address).Take(Longest).ToListAsync(cancellationToken), await rows.CountAsync(cancellationToken));
    }

    /// <summary>The known places of these whole addresses, however they are spelt, by their keys.</summary>
    public Task<Dictionary<string, Premises>> AtAsync(Guid bureauId, IEnumerable<string> addresses, CancellationToken cancellationToken)
    {
        var keys = addresses.Select(address => AddressKey.Of(address).Value).Distinct().ToList();
        return db.Set<Premises>().AsNoTracking().Where(row => row.BureauId == bureauId && keys.Contains(row.AddressKey)).ToDictionaryAsync(row => row.AddressKey, cancellationToken);
    }
}
