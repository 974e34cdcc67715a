using Microsoft.EntityFrameworkCore;
using Takan.Law.Eligibility;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>Reads the closures of a bureau: for their page, and for the rules that ask about an address.</summary>
public sealed class ClosureList(TakanDb db)
{
    public const int Longest = 200;

    /// <summary>Newest first, those that are over among them.</summary>
    public async Task<IReadOnlyList<Closure>> ReadAsync(Guid bureauId, CancellationToken cancellationToken) =>
        await db.Set<Closure>().AsNoTracking().Where(row => row.BureauId == bureauId).OrderByDescending(row => row.From).ThenByDescending(row => row.DeclaredAt).Take(Longest)
            .ToListAsync(cancellationToken);

    /// <summary>Those that hold on this day or later.</summary>
    public async Task<IReadOnlyList<Closure>> FromAsync(Guid bureauId, DateOnly day, CancellationToken cancellationToken) =>
        await db.Set<Closure>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && (row.Until == null || row.Until >= day) && (row.EndedOn == null || row.EndedOn > day)).ToListAsync(cancellationToken);

    /// <summary>What holds for this address on this day or later.</summary>
    public async Task<IReadOnlyList<AreaClosure>> AboutAsync(Guid bureauId, string address, DateOnly day, CancellationToken cancellationToken) =>
        [.. (await FromAsync(bureauId, day, cancellationToken)).Select(row => row.Law).Where(closure => closure.Holds(address))];
}
