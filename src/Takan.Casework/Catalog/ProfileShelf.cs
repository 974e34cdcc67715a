using System.Collections.Concurrent;
using Takan.Law.Profiles;

namespace Takan.Casework.Catalog;

/// <summary>Profiles at hand in this process: those of the folders, and those that cases are bound to. Versions never change, so they stay.</summary>
public sealed class ProfileShelf(string root)
{
    private readonly ConcurrentDictionary<string, Profile> _byDigest = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _current = new(StringComparer.Ordinal);

    public IReadOnlyList<string> Folders => Directory.Exists(root)
        ? [.. Directory.GetDirectories(root).Where(folder => File.Exists(Path.Combine(folder, "bureau.yaml"))).Select(folder => Path.GetFileName(folder)).Order(StringComparer.Ordinal)]
        : [];

    /// <exception cref="ProfileFileException">The folder does not read, or may not be published.</exception>
    public (string Digest, Profile Profile) Current(string folder)
    {
        var digest = _current.GetOrAdd(folder, Load);
        return (digest, _byDigest[digest]);
    }

    public Profile? Find(string digest) => _byDigest.GetValueOrDefault(digest);

    public Profile Keep(string digest, Profile profile) => _byDigest.GetOrAdd(digest, profile);

    private string Load(string folder)
    {
        var profile = ProfileFolder.ReadToPublish(Path.Combine(root, folder));
        var digest = ProfileJson.DigestOf(profile);
        Keep(digest, profile);
        return digest;
    }
}
