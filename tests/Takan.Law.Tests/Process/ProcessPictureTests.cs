namespace Takan.Law.Tests.Process;

public sealed class ProcessPictureTests
{
    [Fact]
    public void ProcessPage_InDocs_ShowsTheTablesOfTheCode()
    {
        var file = Root.File("docs", "process.md");
        if (Environment.GetEnvironmentVariable("TAKAN_WRITE_DOCS") == "1")
            File.WriteAllText(file, ProcessPicture.Page());

        Assert.Equal(ProcessPicture.Page(), File.ReadAllText(file));
    }
}
