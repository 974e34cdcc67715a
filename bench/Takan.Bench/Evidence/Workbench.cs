using System.Security.Cryptography;
using System.Text.Json.Nodes;
using Takan.Evidence.Chain;
using Takan.Evidence.Hashing;
using Takan.Evidence.Package;

namespace Takan.Bench.Evidence;

/// <summary>A folder with one large random file, warm in the page cache.</summary>
internal sealed class Workbench : IDisposable
{
    private Workbench(string folder, long bytes)
    {
        Folder = folder;
        Bytes = bytes;
    }

    public string Folder { get; }

    public long Bytes { get; }

    public string Large => Path.Combine(Folder, "large.bin");

    public static async Task<Workbench> CreateAsync(long bytes)
    {
        // Not the memory file system that /tmp may be: the disk is part of what is measured.
        var bench = new Workbench(Directory.CreateDirectory(Path.Combine(AppContext.BaseDirectory, $"work-{Guid.CreateVersion7():N}")).FullName, bytes);
        await using var file = File.Create(bench.Large);
        for (var left = bytes; left > 0; left -= 1 << 20)
            await file.WriteAsync(RandomNumberGenerator.GetBytes((int)Math.Min(left, 1 << 20)));
        return bench;
    }

    public SealInput Input(string name, DigestPair? known) => new()
    {
        Name = name,
        Inspection = name,
        Cases = [new("1", Digest.Zero)],
        Audience = Audience.Staff,
        Created = DateTime.UnixEpoch,
        Profile = Digest.Zero,
        Files = [new("media/large.bin", Bytes, () => new FileStream(Large, FileMode.Open, FileAccess.Read, FileShare.Read, 1), known)],
        Record = new JsonObject(),
        Log = [],
    };

    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
