using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law.Profiles;
using Takan.Platform.Database;

namespace Takan.Casework.Areas;

/// <param name="Subdistricts">In the order of their names.</param>
public sealed record KeptArea(Guid Id, string Name, Guid Pair, IReadOnlyList<string> Subdistricts);

/// <summary>What a bureau that sends by area has entered; nothing in the others.</summary>
public sealed class AreaBook(TakanDb db, Profiles profiles)
{
    /// <summary>The work plan has teams that own areas.</summary>
    public async Task<bool> IsKeptAsync(Guid bureauId, CancellationToken cancellationToken) => (await PlaceAsync(bureauId, cancellationToken))?.SendsByArea == true;

    public async Task<Jurisdiction?> PlaceAsync(Guid bureauId, CancellationToken cancellationToken) =>
        (await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Bureau.Jurisdiction;

    /// <summary>Names of the matters that go to technical pairs (LT-08).</summary>
    public async Task<IReadOnlyList<string>> HardMattersAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var profile = (await profiles.CurrentAsync(bureauId, cancellationToken)).Profile;
        return [.. (profile.Bureau.Jurisdiction?.HardMatters ?? []).Distinct().Select(id => profile.FindMatter(id)?.Name).OfType<string>()];
    }

    public async Task<IReadOnlyList<KeptArea>> AreasAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        if (!await IsKeptAsync(bureauId, cancellationToken)) return [];
        var places = await db.Set<AreaSubdistrict>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        var rows = await db.Set<InspectionArea>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Name).ToListAsync(cancellationToken);
        return [.. rows.Select(row => new KeptArea(row.Id, row.Name, row.PairId, [.. places.Where(place => place.AreaId == row.Id).Select(place => place.Name)]))];
    }

    public async Task<IReadOnlyList<InspectionPair>> PairsAsync(Guid bureauId, CancellationToken cancellationToken) => await IsKeptAsync(bureauId, cancellationToken)
        ? await db.Set<InspectionPair>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Name).ToListAsync(cancellationToken)
        : [];

    /// <summary>Of which one is chosen at intake.</summary>
    public async Task<IReadOnlyList<string>> SubdistrictsAsync(Guid bureauId, CancellationToken cancellationToken) => await IsKeptAsync(bureauId, cancellationToken)
        ? await db.Set<AreaSubdistrict>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Name).Select(row => row.Name).ToListAsync(cancellationToken)
        : [];

    public async Task<IReadOnlyList<Vehicle>> VehiclesAsync(Guid bureauId, CancellationToken cancellationToken) => await IsKeptAsync(bureauId, cancellationToken)
        ? await db.Set<Vehicle>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderBy(row => row.Plate).ToListAsync(cancellationToken)
        : [];
}
