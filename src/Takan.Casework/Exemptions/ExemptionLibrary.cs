using Microsoft.EntityFrameworkCore;
using Takan.Casework.Registry;
using Takan.Law.Eligibility;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Exemptions;

/// <summary>A place of the library as lists show it.</summary>
public sealed record LibraryRow(ExemptionEntry Entry, Premises Place);

/// <summary>Reads the exemption library: for its pages, and by the address of an application.</summary>
public sealed class ExemptionLibrary(TakanDb db)
{
    public const int Longest = 200;

    /// <summary>What waits for a decision first, then what is in force.</summary>
    public async Task<IReadOnlyList<LibraryRow>> ReadAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var entries = db.Set<ExemptionEntry>().Where(row => row.BureauId == bureauId && row.State != ExemptionState.Unlisted);
        var rows = await JoinAsync(entries, db.Set<Premises>(), cancellationToken);
        return [.. rows.OrderBy(row => row.Entry.State).ThenBy(row => row.Place.Address, StringComparer.Ordinal).Take(Longest)];
    }

    /// <summary>The narrowest place of the library in which the address lies (LT-32, LT-41); null when there is none.</summary>
    public async Task<LibraryRow?> AtAsync(Guid bureauId, string address, CancellationToken cancellationToken)
    {
        var whole = AddressKey.Of(address).Value;
        return Narrowest(await InForceAsync(bureauId, db.Set<Premises>().Where(row => whole.StartsWith(row.AddressKey)), cancellationToken), address);
    }

    /// <returns>In the order of the addresses.</returns>
    public async Task<IReadOnlyList<PremisesStanding>> StandingsAsync(Guid bureauId, IReadOnlyList<string> addresses, CancellationToken cancellationToken)
    {
        if (addresses is [var only]) return [StandingOf(await AtAsync(bureauId, only, cancellationToken))];
        var rows = await InForceAsync(bureauId, db.Set<Premises>(), cancellationToken);
        return [.. addresses.Select(address => StandingOf(Narrowest(rows, address)))];
    }

    private Task<List<LibraryRow>> InForceAsync(Guid bureauId, IQueryable<Premises> places, CancellationToken cancellationToken) => JoinAsync(
        db.Set<ExemptionEntry>().Where(row => row.BureauId == bureauId && (row.State == ExemptionState.Listed || row.State == ExemptionState.Suspended)), places, cancellationToken);

    private static LibraryRow? Narrowest(List<LibraryRow> rows, string address)
    {
        var key = AddressKey.Of(address);
        return rows.Where(row => key.LiesIn(new(row.Place.AddressKey))).MaxBy(row => row.Place.AddressKey.Length);
    }

    private static PremisesStanding StandingOf(LibraryRow? row) => row?.Entry.State switch
    {
        ExemptionState.Listed => PremisesStanding.Listed,
        ExemptionState.Suspended => PremisesStanding.Suspended,
        _ => PremisesStanding.NotListed,
    };

    private static async Task<List<LibraryRow>> JoinAsync(IQueryable<ExemptionEntry> entries, IQueryable<Premises> places, CancellationToken cancellationToken)
    {
        var rows = await entries.AsNoTracking().Join(places.AsNoTracking(), entry => entry.Id, place => place.Id, (entry, place) => new { entry, place })
            .OrderBy(row => row.place.Address).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new LibraryRow(row.entry, row.place));
    }
}
