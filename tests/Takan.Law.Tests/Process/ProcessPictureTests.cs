namespace Takan.Law.Tests.Process;

public sealed class ProcessPictureTests
{
    [Fact]
    public void ProcessPage_InDocs_ShowsTheTablesOfTheCode()
    {
        var file = Path.Combine(Root(), "docs", "process.md");
        if (Environment.GetEnvironmentVariable("TAKAN_WRITE_DOCS") == "1")
            File.WriteAllText(file, ProcessPicture.Page());

        Assert.Equal(ProcessPicture.Page(), File.ReadAllText(file));
    }

    private static string Root()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Takan.slnx")))
            folder = Path.GetDirectoryName(folder) ?? throw new InvalidOperationException("Takan.slnx was not found above the tests.");
        return folder;
    }
}
