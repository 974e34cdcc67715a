using System.Collections.Concurrent;
using Takan.Evidence.Durability;
using Takan.Evidence.Hashing;
using Takan.Law.Identifiers;

namespace Takan.Platform.EvidenceStore;

/// <summary>
/// Evidence bytes in a folder, found by tenant, case and SHA-256. There is no way to overwrite or change one; only what nothing refers to is swept away.
/// Several processes may share the folder.
/// </summary>
public sealed class FolderBlobs
{
    private readonly BlobFolder folder;

    // Case folders whose names this process has synced; saves two fsyncs a put.
    private readonly ConcurrentDictionary<string, bool> standing = new(StringComparer.Ordinal);

    /// <summary>Opens the store and clears what a process that died left half-written.</summary>
    public FolderBlobs(string root)
    {
        folder = new(root);
        Directory.CreateDirectory(folder.Root);
        DurableFolder.Sync(Path.GetDirectoryName(folder.Root)!);
        DurableFolder.Ensure(folder.Root, folder.Temporary);
        DurableFolder.Ensure(folder.Root, folder.Objects);
        DurableFolder.Ensure(folder.Root, folder.Leaving);
        AbandonedFiles.Sweep(folder.Temporary);
    }

    /// <summary>The last failure of the disk; null when the last put went well. Health is red while it stands.</summary>
    public Exception? Fault { get; private set; }

    /// <summary>
    /// True after a folder could not be synced: the kernel may have forgotten a name and would not say so again,
    /// so nothing more is taken until the process starts anew.
    /// </summary>
    public bool IsClosed { get; private set; }

    /// <summary>Takes the content in. When it returns, the bytes survive a power cut. The same content again is the same object.</summary>
    /// <param name="maxBytes">The largest content taken, in bytes.</param>
    /// <exception cref="EvidenceRefusedException">Too large, disk full, a failed write: nothing was acknowledged.</exception>
    public async Task<StoredBlob> PutAsync(string tenant, CaseId caseId, Stream content, long maxBytes, CancellationToken cancel)
    {
        if (IsClosed) throw new EvidenceRefusedException(StoreRefusals.Closed, Fault);
        var caseFolder = folder.Case(tenant, caseId);
        var temporary = folder.NewTemporaryFile();
        try
        {
            var (digests, bytes) = await ReceiveAsync(content, temporary, maxBytes, cancel);
            standing.GetOrAdd(caseFolder, Stand);
            Publish(temporary, Path.Combine(caseFolder, digests.Sha256.Hex), bytes);
            Fault = null;
            return new(tenant, caseId, digests, bytes);
        }
        catch (DurabilityException e)
        {
            throw Refused(e);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <exception cref="FileNotFoundException">This case has no such object.</exception>
    public Stream OpenRead(string tenant, CaseId caseId, Digest sha256) => new FileStream(
        folder.Object(tenant, caseId, sha256), FileMode.Open, FileAccess.Read, FileShare.Read, bufferSize: 1, useAsync: false);

    public bool Exists(string tenant, CaseId caseId, Digest sha256) => File.Exists(folder.Object(tenant, caseId, sha256));

    /// <summary>Reads the object and computes both digests anew. False when it is missing or its bytes are not what was acknowledged.</summary>
    public async Task<bool> VerifyAsync(StoredBlob blob, CancellationToken cancel)
    {
        if (!Exists(blob.Tenant, blob.Case, blob.Digests.Sha256)) return false;
        await using var content = OpenRead(blob.Tenant, blob.Case, blob.Digests.Sha256);
        return content.Length == blob.Bytes && await Digests.OfAsync(content, cancel) == blob.Digests;
    }

    /// <summary>Removes objects older than an age to which nothing refers.</summary>
    /// <param name="referred">Digests, lower-case hex, that something refers to in a case; asked more than once, each time anew.</param>
    /// <returns>How many.</returns>
    public Task<int> SweepAsync(TimeSpan age, Func<CaseId, CancellationToken, Task<IReadOnlySet<string>>> referred, CancellationToken cancel) => new BlobSweep(folder, age).RunAsync(referred, cancel);

    private static async Task<(DigestPair Digests, long Bytes)> ReceiveAsync(
        Stream content, string temporary, long maxBytes, CancellationToken cancel)
    {
        await using var file = DurableFile.Create(temporary);
        using var intake = new Intake(file, maxBytes);
        var digests = await intake.TakeAsync(content, cancel);
        file.Sync();
        return (digests, file.Length);
    }

    private bool Stand(string caseFolder)
    {
        DurableFolder.Ensure(folder.Objects, caseFolder);
        return true;
    }

    private static void Publish(string temporary, string name, long bytes)
    {
        while (!DurableFolder.Link(temporary, name) && !TakeUp(temporary, name, bytes))
        {
            // The sweep moved it aside between the two looks: this content makes the object anew.
        }

        DurableFolder.Sync(Path.GetDirectoryName(name)!);
    }

    /// <summary>The object that stands counts as new from now on, so that the sweep leaves it to the act that will refer to it.</summary>
    private static bool TakeUp(string temporary, string name, long bytes)
    {
        try
        {
            File.SetLastWriteTimeUtc(name, File.GetLastWriteTimeUtc(temporary));
            return new FileInfo(name).Length == bytes
                ? true
                : throw new InvalidDataException($"The object is damaged, its length is not what its digest promises: {name}");
        }
        catch (FileNotFoundException)
        {
            return false;
        }
    }

    private EvidenceRefusedException Refused(DurabilityException e)
    {
        Fault = e;
        IsClosed = e.Call == "fsync" && Directory.Exists(e.Path);
        var full = e.ErrorName is "ENOSPC" or "EDQUOT";
        return new(full ? StoreRefusals.DiskFull : StoreRefusals.WriteFailed, e);
    }
}
