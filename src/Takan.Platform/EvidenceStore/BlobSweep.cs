using Takan.Evidence.Durability;
using Takan.Evidence.Hashing;
using Takan.Law.Identifiers;

namespace Takan.Platform.EvidenceStore;

/// <summary>
/// Removes objects that nothing refers to: bytes that were taken and then refused, and packages that were outrun. An act may be about to refer
/// to one right now, so an object is first moved aside, where nobody can take it up, and only then judged for good.
/// </summary>
internal sealed class BlobSweep(BlobFolder folder, TimeSpan age)
{
    /// <param name="referred">Digests, lower-case hex, that something refers to in a case; asked anew for each judgement.</param>
    /// <returns>How many were removed.</returns>
    public async Task<int> RunAsync(Func<CaseId, CancellationToken, Task<IReadOnlySet<string>>> referred, CancellationToken cancellationToken)
    {
        GiveBackLeftOver();
        var limit = Now() - age;
        var removed = 0;
        foreach (var tenant in Directory.EnumerateDirectories(folder.Objects))
            foreach (var caseFolder in Directory.EnumerateDirectories(tenant))
                removed += await SweepAsync(Path.GetFileName(tenant), CaseId.Parse(Path.GetFileName(caseFolder), null), limit, referred, cancellationToken);
        return removed;
    }

    private async Task<int> SweepAsync(string tenant, CaseId caseId, DateTime limit, Func<CaseId, CancellationToken, Task<IReadOnlySet<string>>> referred, CancellationToken cancellationToken)
    {
        var old = Directory.EnumerateFiles(folder.Case(tenant, caseId)).Where(path => File.GetLastWriteTimeUtc(path) <= limit).Select(path => Path.GetFileName(path)!).ToList();
        if (old.Count == 0) return 0;
        var removed = 0;
        foreach (var name in old.Except(await referred(caseId, cancellationToken)).ToList())
            if (await RemoveAsync(tenant, caseId, name, limit, referred, cancellationToken)) removed++;
        return removed;
    }

    private async Task<bool> RemoveAsync(string tenant, CaseId caseId, string name, DateTime limit, Func<CaseId, CancellationToken, Task<IReadOnlySet<string>>> referred, CancellationToken cancellationToken)
    {
        var aside = folder.Aside(tenant, caseId, Digest.Parse(name));
        DurableFolder.Replace(folder.Object(tenant, caseId, Digest.Parse(name)), aside);
        var isWanted = true;
        try
        {
            // Whoever took the same bytes up before it was aside made it young again; an act that took it up long ago may have committed by now.
            isWanted = File.GetLastWriteTimeUtc(aside) > limit || (await referred(caseId, cancellationToken)).Contains(name);
        }
        finally
        {
            if (isWanted) GiveBack(aside);
        }

        return !isWanted && DurableFolder.Unlink(aside);
    }

    /// <summary>Of a sweep that died in the middle.</summary>
    private void GiveBackLeftOver()
    {
        foreach (var aside in Directory.EnumerateFiles(folder.Leaving).ToList()) GiveBack(aside);
    }

    private void GiveBack(string aside)
    {
        var path = folder.OfAside(aside);
        // The name is taken where the same bytes came once more meanwhile: one object is enough.
        DurableFolder.Link(aside, path);
        DurableFolder.Sync(Path.GetDirectoryName(path)!);
        DurableFolder.Unlink(aside);
    }

    /// <summary>By the clock that stamps the objects, whatever other clocks say.</summary>
    private DateTime Now()
    {
        var probe = folder.NewTemporaryFile();
        using (DurableFile.Create(probe))
        {
            var now = File.GetLastWriteTimeUtc(probe);
            DurableFolder.Unlink(probe);
            return now;
        }
    }
}
