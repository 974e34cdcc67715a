using Microsoft.EntityFrameworkCore;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Casework.Catalog;

/// <summary>Finds the profile that a bureau works by now, and the one that a case is bound to.</summary>
public sealed class Profiles(TakanDb db, ProfileShelf shelf, TimeProvider clock)
{
    /// <summary>The present profile of the bureau's folder, kept for the cases that will be bound to it.</summary>
    public async Task<(string Digest, Profile Profile)> CurrentAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var folder = await db.Set<Platform.Organisation.Bureau>().Where(bureau => bureau.Id == bureauId).Select(bureau => bureau.Profile).SingleAsync(cancellationToken);
        var (digest, profile) = shelf.Current(folder);
        await KeepAsync(digest, folder, profile, cancellationToken);
        return (digest, profile);
    }

    /// <summary>What a bound profile says for a matter in a scenario.</summary>
    public async Task<CaseProfile> BoundAsync(string digest, string matterId, IReadOnlyCollection<string> scenario, CancellationToken cancellationToken)
    {
        var profile = await FindAsync(digest, cancellationToken);
        var matter = profile.FindMatter(matterId) ?? throw new InvalidDataException($"The bound profile has no matter {matterId}.");
        return new(digest, profile, matter, matter.ItemsFor(scenario));
    }

    public async Task<Profile> FindAsync(string digest, CancellationToken cancellationToken)
    {
        if (shelf.Find(digest) is { } known) return known;
        var row = await db.Set<StoredProfile>().AsNoTracking().SingleAsync(stored => stored.Digest == digest, cancellationToken);
        return shelf.Keep(digest, ProfileJson.Read(row));
    }

    private async Task KeepAsync(string digest, string folder, Profile profile, CancellationToken cancellationToken)
    {
        if (await db.Set<StoredProfile>().AnyAsync(stored => stored.Digest == digest, cancellationToken)) return;
        var json = ProfileJson.Write(profile);
        var now = clock.GetUtcNow().UtcDateTime;
        // Two nodes may bring the same version at once; it is the same row.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO profiles (\"Digest\", \"Folder\", \"Json\", \"StoredAt\") VALUES ({digest}, {folder}, {json}, {now}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}
