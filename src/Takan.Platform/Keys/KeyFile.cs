using Takan.Evidence.Durability;

namespace Takan.Platform.Keys;

/// <summary>A key on disk: wholly there or not at all, readable by its owner alone, and safe from a power cut before anything is encrypted with it.</summary>
internal static class KeyFile
{
    private const UnixFileMode OwnersAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <exception cref="DurabilityException">It could not be made durable, or a file of that name exists.</exception>
    public static void Write(string path, ReadOnlySpan<byte> key)
    {
        var folder = Path.GetDirectoryName(path)!;
        // Hidden, so that one left by a crash is never taken for a key.
        var temporary = Path.Combine(folder, $".{Path.GetFileName(path)}.{Guid.CreateVersion7():N}");
        try
        {
            using (var file = DurableFile.Create(temporary))
            {
                file.Write(key);
                file.Sync();
            }

            File.SetUnixFileMode(temporary, OwnersAlone);
            if (!DurableFolder.Link(temporary, path)) throw new IOException($"{path} exists already.");
            DurableFolder.Sync(folder);
        }
        finally
        {
            DurableFolder.Unlink(temporary);
        }
    }
}
