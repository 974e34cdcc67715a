namespace Takan.Evidence.Durability;

/// <summary>What a process that died left behind in a folder of temporary files.</summary>
public static class AbandonedFiles
{
    /// <summary>Removes every file that no living process holds open as a <see cref="DurableFile"/>. Final names are never touched.</summary>
    /// <returns>How many were removed.</returns>
    public static int Sweep(string temporaryFolder) => Directory.EnumerateFiles(temporaryFolder).Count(RemoveIfAbandoned);

    private static bool RemoveIfAbandoned(string path)
    {
        try
        {
            // FileShare.None asks to hold the file alone, which an open DurableFile does not allow.
            using var probe = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.None);
            return DurableFolder.Unlink(path);
        }
        catch (IOException e) when (e is not DurabilityException)
        {
            return false;
        }
    }
}
