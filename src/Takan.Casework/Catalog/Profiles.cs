using Microsoft.EntityFrameworkCore;
using Takan.Casework.Calendars;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Organisation;

namespace Takan.Casework.Catalog;

/// <summary>Finds the profile that a bureau works by now, and the one that a case is bound to.</summary>
public sealed class Profiles(TakanDb db, ProfileShelf shelf, CalendarsInForce calendars, TimeProvider clock)
{
    // Lists ask for many cases of one bureau; this object lives for one request.
    private readonly Dictionary<Guid, (string Folder, string Name)> bureaus = [];

    /// <summary>What the bureau published last, or else the profile of its folder, kept for the cases that will be bound to it.</summary>
    public async Task<(string Digest, Profile Profile)> CurrentAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        if (await PublishedAsync(bureauId, cancellationToken) is { } published) return (published, await FindAsync(published, cancellationToken));
        var (folder, _) = await BureauAsync(bureauId, cancellationToken);
        var (digest, profile) = shelf.Current(folder);
        await KeepAsync(digest, folder, profile, cancellationToken);
        return (digest, profile);
    }

    /// <summary>What a bound profile says for a matter of this bureau in a scenario.</summary>
    public async Task<CaseProfile> BoundAsync(Guid bureauId, string digest, string matterId, IReadOnlyCollection<string> scenario, CancellationToken cancellationToken)
    {
        var profile = await FindAsync(digest, cancellationToken);
        var matter = profile.FindMatter(matterId) ?? throw new InvalidDataException($"The bound profile has no matter {matterId}.");
        var (_, name) = await BureauAsync(bureauId, cancellationToken);
        return new(digest, profile, name, matter, matter.ItemsFor(scenario), await calendars.OfAsync(bureauId, cancellationToken));
    }

    public async Task<Profile> FindAsync(string digest, CancellationToken cancellationToken) =>
        await KnownAsync(digest, cancellationToken) ?? throw new InvalidDataException($"No profile has the digest {digest}.");

    /// <summary>Null when no version has this digest.</summary>
    internal async Task<Profile?> KnownAsync(string digest, CancellationToken cancellationToken)
    {
        if (shelf.Find(digest) is { } known) return known;
        var row = await db.Set<StoredProfile>().AsNoTracking().SingleOrDefaultAsync(stored => stored.Digest == digest, cancellationToken);
        return row is null ? null : shelf.Keep(digest, ProfileJson.Read(row));
    }

    private Task<string?> PublishedAsync(Guid bureauId, CancellationToken cancellationToken) =>
        db.Set<ProfilePublication>().Where(row => row.BureauId == bureauId).OrderByDescending(row => row.Number).Select(row => row.Digest).FirstOrDefaultAsync(cancellationToken);

    private async Task<(string Folder, string Name)> BureauAsync(Guid id, CancellationToken cancellationToken)
    {
        if (!bureaus.TryGetValue(id, out var known))
        {
            var row = await db.Set<Platform.Organisation.Bureau>().AsNoTracking().SingleAsync(bureau => bureau.Id == id, cancellationToken);
            bureaus[id] = known = (row.Profile, row.Name);
        }

        return known;
    }

    internal async Task KeepAsync(string digest, string folder, Profile profile, CancellationToken cancellationToken)
    {
        if (await db.Set<StoredProfile>().AnyAsync(stored => stored.Digest == digest, cancellationToken)) return;
        var json = ProfileJson.Write(profile);
        var now = clock.GetUtcNow().UtcDateTime;
        // Two nodes may bring the same version at once; it is the same row.
        await db.Database.ExecuteSqlAsync(
            $"INSERT INTO profiles (\"Digest\", \"Folder\", \"Json\", \"StoredAt\") VALUES ({digest}, {folder}, {json}, {now}) ON CONFLICT DO NOTHING", cancellationToken);
    }
}
