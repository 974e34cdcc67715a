using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>Whom an application concerns, as far as it is known.</summary>
/// <param name="Person">Index of the legal representative's or agent's number (<see cref="PersonIndex"/>).</param>
public sealed record ConcernedParties(string? CreditCode = null, byte[]? Person = null, string? Address = null);

/// <param name="All">Also what is over or was lifted.</param>
public sealed record DishonestyFilter(DateOnly Day, string? Find = null, bool All = false);

/// <summary>Reads the dishonesty list: for its page, and for the gates that ask about an application.</summary>
public sealed class DishonestyList(TakanDb db)
{
    public const int FindLength = 60;
    public const int Longest = 200;

    /// <summary>Newest first.</summary>
    public async Task<(IReadOnlyList<DishonestyEntry> Rows, int Total)> ReadAsync(Guid bureauId, DishonestyFilter filter, CancellationToken cancellationToken)
    {
        var rows = db.Set<DishonestyEntry>().AsNoTracking().Where(row => row.BureauId == bureauId);
        if (!filter.All) rows = rows.Where(DishonestyEntry.InForceOn(filter.Day));
        if ((filter.Find ?? "").Trim() is { Length: > 0 } find)
        {
            var (upper, key) = (find.ToUpperInvariant(), NameKey.Of(find).Value);
            rows = key.Length == 0
                ? rows.Where(row => row.Name.Contains(find))
                : rows.Where(row => row.Name.Contains(find) || row.NameKey.Contains(key) || row.CreditCode!.Contains(upper));
        }

        return (await rows.OrderByDescending(row => row.From).ThenByDescending(row => row.EnteredAt).Take(Longest).ToListAsync(cancellationToken), await rows.CountAsync(cancellationToken));
    }

    /// <summary>Everything on the list about these parties; <see cref="DishonestyGate"/> says what stands on which day.</summary>
    public async Task<IReadOnlyList<DishonestyFact>> AboutAsync(Guid bureauId, ConcernedParties parties, CancellationToken cancellationToken)
    {
        var (code, person) = (parties.CreditCode, parties.Person);
        var address = AddressKey.Of(parties.Address).Value is { Length: > 0 } key ? key : null;
        var rows = await db.Set<DishonestyEntry>().AsNoTracking().Where(row => row.BureauId == bureauId
            && ((code != null && row.CreditCode == code) || (person != null && row.PersonIndex == person) || (address != null && row.AddressKey == address)))
            .OrderBy(row => row.From).ToListAsync(cancellationToken);
        return rows.ConvertAll(row => row.ToFact());
    }
}
