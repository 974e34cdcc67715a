using System.Security.Cryptography;
using Takan.Evidence.Durability;

namespace Takan.Media.Parts;

/// <summary>
/// A file whose sync failed is never believed again, because the system reports such a failure only once. What can still be read of
/// it is written into a new file and synced there.
/// </summary>
static class PartRescue
{
    private const string Unfinished = ".again";

    public static bool IsUnfinished(string path) => path.EndsWith(Unfinished, StringComparison.Ordinal);

    /// <exception cref="IOException">The disk refuses this as well, or what is read now is no longer what was digested.</exception>
    public static async Task WriteAnew(string path, PartWhole whole)
    {
        var copy = path + Unfinished;
        await using (var from = File.OpenRead(path))
        await using (var to = File.Create(copy))
            await from.CopyToAsync(to);
        DurableFile.SyncExisting(copy);
        await using (var written = File.OpenRead(copy))
            if (Convert.ToHexStringLower(await SHA256.HashDataAsync(written)) != whole.Sha256)
                throw new IOException($"{Path.GetFileName(path)} changed while it was written anew");
        File.Move(copy, path, overwrite: true);
    }
}
