using System.Text;
using Takan.Law.Identifiers;
using Takan.Platform.EvidenceStore;

namespace Takan.Evidence.Tests.EvidenceStore;

/// <summary>What nothing refers to leaves the store, and never anything else: not what is young, not what an act takes up while the sweep runs.</summary>
public sealed class BlobSweepTests : IDisposable
{
    private const string Tenant = "huancui";
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);
    private static readonly CaseId Shop = CaseId.New();

    private readonly TemporaryFolder root = new();
    private readonly FolderBlobs store;
    private readonly HashSet<string> rows = [];

    public BlobSweepTests() => store = new(root.Path);

    public void Dispose() => root.Dispose();

    [Fact]
    public async Task OldAndReferredToByNothing_Goes_TheOthersStay()
    {
        var (refused, kept, young) = (await OldAsync("refused"), await OldAsync("kept"), await PutAsync("young"));
        rows.Add(kept.Digests.Sha256.Hex);

        Assert.Equal(1, await SweepAsync());

        Assert.False(Stands(refused));
        Assert.True(Stands(kept) && await store.VerifyAsync(kept, default));
        Assert.True(Stands(young));
    }

    [Fact]
    public async Task ActThatCommitsWhileTheSweepRuns_KeepsItsObject()
    {
        var blob = await OldAsync("late");

        // The row is not there at the first look, and is at the second.
        var removed = await SweepAsync(look => look == 2 ? rows.Add(blob.Digests.Sha256.Hex) : false);

        Assert.Equal(0, removed);
        Assert.True(await store.VerifyAsync(blob, default));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task SameBytesTakenAgainWhileTheSweepRuns_Stay(int when)
    {
        var blob = await OldAsync("again");

        await SweepAsync(async look =>
        {
            if (look == when) await PutAsync("again");
        });

        Assert.True(await store.VerifyAsync(blob, default));
        Assert.Equal(0, await SweepAsync());
    }

    [Fact]
    public async Task TakenAgain_CountsAsYoung()
    {
        var blob = await OldAsync("again");
        await PutAsync("again");

        Assert.Equal(0, await SweepAsync());
        Assert.True(Stands(blob));
    }

    [Fact]
    public async Task SweepThatDiedInTheMiddle_GivesBackWhatItHeld()
    {
        var blob = await OldAsync("held");
        await Assert.ThrowsAsync<OperationCanceledException>(() => SweepAsync(look => look == 2 ? throw new OperationCanceledException() : false));
        Assert.True(Stands(blob));
        File.Move(PathOf(blob), Path.Combine(root.Path, "leaving", $"{Tenant}~{Shop}~{blob.Digests.Sha256.Hex}"));
        rows.Add(blob.Digests.Sha256.Hex);

        Assert.Equal(0, await SweepAsync());

        Assert.True(await store.VerifyAsync(blob, default));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(root.Path, "leaving")));
    }

    private Task<int> SweepAsync(Func<int, bool>? onLook = null) => SweepAsync(look =>
    {
        onLook?.Invoke(look);
        return Task.CompletedTask;
    });

    private Task<int> SweepAsync(Func<int, Task> onLook)
    {
        var looks = 0;
        return store.SweepAsync(Day, async (_, _) =>
        {
            await onLook(++looks);
            return rows.ToHashSet();
        }, default);
    }

    private Task<StoredBlob> PutAsync(string text) => store.PutAsync(Tenant, Shop, new MemoryStream(Encoding.UTF8.GetBytes(text)), 1000, default);

    private async Task<StoredBlob> OldAsync(string text)
    {
        var blob = await PutAsync(text);
        File.SetLastWriteTimeUtc(PathOf(blob), File.GetLastWriteTimeUtc(PathOf(blob)) - (2 * Day));
        return blob;
    }

    private bool Stands(StoredBlob blob) => File.Exists(PathOf(blob));

    private string PathOf(StoredBlob blob) => Path.Combine(root.Path, "objects", Tenant, Shop.ToString(), blob.Digests.Sha256.Hex);
}
