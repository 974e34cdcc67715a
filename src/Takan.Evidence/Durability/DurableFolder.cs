using System.Runtime.InteropServices;

namespace Takan.Evidence.Durability;

/// <summary>Names that survive a power cut: a name is durable once its folder is synced.</summary>
public static class DurableFolder
{
    private const int OwnerOnly = 0x1c0;

    /// <summary>Writes the folder's names to disk.</summary>
    public static void Sync(string folder) => LibC.SyncByName(folder);

    /// <summary>
    /// Makes the folder and those above it up to <paramref name="root"/>, which exists.
    /// Syncs every parent even where the folder stood already: whoever made it may have died before its sync.
    /// </summary>
    public static void Ensure(string root, string folder)
    {
        var path = root;
        foreach (var name in Path.GetRelativePath(root, folder).Split(Path.DirectorySeparatorChar))
        {
            var parent = path;
            path = Path.Combine(path, name);
            if (LibC.mkdir(path, OwnerOnly) != 0 && Marshal.GetLastPInvokeError() != Errno.Exists)
                throw DurabilityException.Last("mkdir", path);
            Sync(parent);
        }
    }

    /// <summary>Gives a synced file a second, final name without ever replacing one.</summary>
    /// <returns>False when the name is taken already.</returns>
    public static bool Link(string file, string name)
    {
        if (LibC.link(file, name) == 0) return true;
        return Marshal.GetLastPInvokeError() == Errno.Exists ? false : throw DurabilityException.Last("link", name);
    }

    /// <summary>Gives a file another name in one step, in place of what stood there; for small state files, and to take an object out of its place. Never to put evidence.</summary>
    public static void Replace(string file, string name)
    {
        if (LibC.rename(file, name) != 0) throw DurabilityException.Last("rename", name);
    }

    /// <returns>False when there was no such name.</returns>
    public static bool Unlink(string name)
    {
        if (LibC.unlink(name) == 0) return true;
        return Marshal.GetLastPInvokeError() == Errno.NoEntry ? false : throw DurabilityException.Last("unlink", name);
    }
}
