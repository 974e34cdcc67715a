using Takan.Evidence.Durability;

namespace Takan.Evidence.Tests.Durability;

public sealed class DurableFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    [Fact]
    public void Create_WhereAFileStands_IsRefused()
    {
        File.WriteAllText(folder.File("a"), "old");

        Assert.Equal("EEXIST", Assert.Throws<DurabilityException>(() => DurableFile.Create(folder.File("a"))).ErrorName);
    }

    [Fact]
    public void Write_AtAPositionBefore_Patches()
    {
        using (var file = DurableFile.Create(folder.File("a")))
        {
            file.Write("abcdef"u8);
            file.Position = 1;
            file.Write("X"u8);
            file.Sync();
            Assert.Equal(6, file.Length);
        }

        Assert.Equal("aXcdef", File.ReadAllText(folder.File("a")));
    }

    /// <summary>Two may seal the same at once: who comes second reads what the first has linked and not closed yet.</summary>
    [Fact]
    public void WhileItsWriterHoldsIt_ItIsReadByItsName_AndNotSwept()
    {
        using var file = DurableFile.Create(folder.File("a"));
        file.Write("whole"u8);
        file.Sync();

        Assert.Equal("whole", File.ReadAllText(folder.File("a")));
        Assert.Equal(0, AbandonedFiles.Sweep(folder.Path));
        Assert.True(File.Exists(folder.File("a")));
    }

    [Fact]
    public void Link_WhereANameStands_ReplacesNothing()
    {
        File.WriteAllText(folder.File("a"), "new");
        File.WriteAllText(folder.File("b"), "old");

        Assert.False(DurableFolder.Link(folder.File("a"), folder.File("b")));
        Assert.Equal("old", File.ReadAllText(folder.File("b")));
    }

    [Fact]
    public void Sync_AFolderThatIsGone_NamesTheError() =>
        Assert.Equal("ENOENT", Assert.Throws<DurabilityException>(() => DurableFolder.Sync(folder.File("none"))).ErrorName);

    public void Dispose() => folder.Dispose();
}
