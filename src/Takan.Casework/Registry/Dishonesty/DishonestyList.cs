using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>Whom an application concerns, as far as it is known.</summary>
/// <param name="Person">Index of the legal representative's or agent's number (<see cref="PersonIndex"/>).</param>
public sealed record ConcernedParties(string? CreditCode = null, byte[]? Person = null, string? Address = null)
{
    /// <summary>What the address is compared by.</summary>
    public string? Place { get; } = AddressKey.Of(Address).Value is { Length: > 0 } key ? key : null;

    public bool IsNamedBy(DishonestyEntry entry) =>
        (CreditCode is not null && entry.CreditCode == CreditCode) || (Place is not null && entry.AddressKey == Place)
        || (Person is not null && entry.PersonIndex is { } person && person.AsSpan().SequenceEqual(Person));
}

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
    public async Task<IReadOnlyList<DishonestyFact>> AboutAsync(Guid bureauId, ConcernedParties parties, CancellationToken cancellationToken) =>
        (await AboutAsync(bureauId, [parties], cancellationToken))[0];

    /// <summary>The same for many, in their order.</summary>
    public async Task<IReadOnlyList<IReadOnlyList<DishonestyFact>>> AboutAsync(Guid bureauId, IReadOnlyList<ConcernedParties> parties, CancellationToken cancellationToken)
    {
        var codes = parties.Select(one => one.CreditCode).OfType<string>().Distinct().ToList();
        var people = parties.Select(one => one.Person).OfType<byte[]>().ToList();
        var places = parties.Select(one => one.Place).OfType<string>().Distinct().ToList();
        var rows = await db.Set<DishonestyEntry>().AsNoTracking().Where(row => row.BureauId == bureauId
            && ((row.CreditCode != null && codes.Contains(row.CreditCode)) || (row.PersonIndex != null && people.Contains(row.PersonIndex)) || (row.AddressKey != null && places.Contains(row.AddressKey))))
            .OrderBy(row => row.From).ToListAsync(cancellationToken);
        return [.. parties.Select(one => rows.Where(one.IsNamedBy).Select(row => row.ToFact()).ToList())];
    }
}
