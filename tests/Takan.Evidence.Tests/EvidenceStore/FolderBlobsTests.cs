using Takan.Evidence.Durability;
using Takan.Evidence.Hashing;
using Takan.Law.Identifiers;
using Takan.Platform.EvidenceStore;

namespace Takan.Evidence.Tests.EvidenceStore;

public sealed class FolderBlobsTests : IDisposable
{
    private const string Tenant = "huancui";

    private static readonly CaseId Shop = CaseId.New();

    private readonly TemporaryFolder root = new();

    [Fact]
    public async Task Put_ThenRead_GivesTheSameBytes()
    {
        var blob = await Put(Store(), "门头照片");

        using var content = new StreamReader(Store().OpenRead(Tenant, Shop, blob.Digests.Sha256));
        Assert.Equal("门头照片", await content.ReadToEndAsync());
        Assert.Equal(12, blob.Bytes);
    }

    [Fact]
    public async Task Put_TheSameTwice_IsOneObject()
    {
        var store = Store();

        Assert.Equal(await Put(store, "a"), await Put(store, "a"));
        Assert.Single(Directory.EnumerateFiles(root.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Put_InAnotherCase_IsAnotherObject()
    {
        var store = Store();
        var blob = await Put(store, "a");

        Assert.False(store.Exists(Tenant, CaseId.New(), blob.Digests.Sha256));
        Assert.Throws<DirectoryNotFoundException>(() => store.OpenRead("liujiang", Shop, blob.Digests.Sha256));
    }

    [Fact]
    public async Task Put_OverTheLimit_IsRefusedAndLeavesNothing()
    {
        var refused = await Assert.ThrowsAsync<EvidenceRefusedException>(
            () => Store().PutAsync(Tenant, Shop, new MemoryStream(new byte[1001]), 1000, default));

        Assert.Equal("TK-STORE-01", refused.Refusal.Rule);
        Assert.Empty(Directory.EnumerateFiles(root.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Verify_AChangedByte_IsFound()
    {
        var store = Store();
        var blob = await Put(store, "门头照片");
        var file = Directory.EnumerateFiles(root.Path, "*", SearchOption.AllDirectories).Single();
        var bytes = await File.ReadAllBytesAsync(file);
        bytes[5] ^= 1;
        File.Delete(file);
        await File.WriteAllBytesAsync(file, bytes);

        Assert.False(await store.VerifyAsync(blob, default));
        Assert.False(await store.VerifyAsync(blob with { Case = CaseId.New() }, default));
    }

    [Fact]
    public async Task Start_RemovesAbandonedFilesOnly()
    {
        var blob = await Put(Store(), "a");
        await File.WriteAllTextAsync(root.File("temporary/dead.part"), "half");
        await using var growing = DurableFile.Create(root.File("temporary/growing.part"));

        var store = Store();

        Assert.Equal([growing.Path], Directory.EnumerateFiles(root.File("temporary")));
        Assert.True(await store.VerifyAsync(blob, default));
    }

    [Theory]
    [InlineData("../huancui")]
    [InlineData("")]
    [InlineData("Huan Cui")]
    public async Task Put_ATenantThatIsNoName_IsRefused(string tenant) =>
        await Assert.ThrowsAsync<ArgumentException>(() => Store().PutAsync(tenant, Shop, new MemoryStream([1]), 10, default));

    [Fact]
    public async Task Put_ASenderWhoBreaksOff_LeavesNothing()
    {
        await Assert.ThrowsAsync<IOException>(() => Store().PutAsync(Tenant, Shop, new BrokenStream(), 1000, default));

        Assert.Empty(Directory.EnumerateFiles(root.Path, "*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Put_ManyAtOnce_AllVerify()
    {
        var store = Store();
        var blobs = await Task.WhenAll(Enumerable.Range(0, 40).Select(i => Task.Run(() => Put(store, $"content {i % 8}"))));

        foreach (var blob in blobs) Assert.True(await store.VerifyAsync(blob, default));
        Assert.Equal(8, blobs.Distinct().Count());
    }

    public void Dispose() => root.Dispose();

    private FolderBlobs Store() => new(root.Path);

    private static async Task<StoredBlob> Put(FolderBlobs store, string text) =>
        await store.PutAsync(Tenant, Shop, new MemoryStream(System.Text.Encoding.UTF8.GetBytes(text)), 1000, default);

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            throw new IOException("The phone is gone");
    }
}
