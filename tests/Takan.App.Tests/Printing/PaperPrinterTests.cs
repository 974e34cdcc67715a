using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.Platform.Printing;
using Takan.Testing.Databases;
using Takan.Testing.Programs;

namespace Takan.App.Tests.Printing;

public sealed class PaperPrinterTests : IAsyncLifetime
{
    private readonly TemporaryFolder folder = new();
    private TakanApp app = null!;

    public async Task InitializeAsync()
    {
        app = await TakanApp.StartAsync(DatabaseKind.Sqlite);
        app.PrintForReal();
    }

    public async Task DisposeAsync()
    {
        await app.DisposeAsync();
        folder.Dispose();
    }

    [Fact]
    public async Task Paper_TextExtractsAsItWasWritten_WithRareCharactersAndPageNumbers()
    {
        var html = Document(string.Concat(Enumerable.Repeat("<p>威海市环翠区行政审批服务局现场核查记录表 𠮷㐂䶮 3600㎡</p>", 60)));
        var text = await TextOfAsync(await PrintAsync(html));
        Assert.Contains("威海市环翠区行政审批服务局现场核查记录表", text, StringComparison.Ordinal);
        Assert.Contains("𠮷㐂䶮", text, StringComparison.Ordinal);
        Assert.Contains("第 1 页", text, StringComparison.Ordinal);
        Assert.Contains("共 2 页", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PaperFoot_CarriesNumberFingerprintAndAReadableQrCode()
    {
        var foot = new PaperFoot("环审踏〔2026〕0123", "http://localhost:8600/cases/1", "5F2A 91C0 77DE 3B48 A6E1 0C95 D2F3 8B17 AAAA BBBB");
        var html = await app.ActAsync(services => services.GetRequiredService<PaperView>().RenderAsync(PaperFoot.View, foot));
        var pdf = await PrintAsync(Document(html));
        var text = await TextOfAsync(pdf);
        Assert.Contains("环审踏〔2026〕0123", text, StringComparison.Ordinal);
        Assert.Contains("5F2A 91C0 77DE 3B48", text, StringComparison.Ordinal);
        await ChildProgram.RunAsync("pdftoppm", "-r", "200", "-png", folder.File("paper.pdf"), folder.File("page"));
        var page = Directory.GetFiles(folder.Path, "page*.png").Single();
        Assert.Contains("http://localhost:8600/cases/1", await ChildProgram.RunAsync("zbarimg", "-q", page), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paper_CanReachNeitherTheNetworkNorRunScript()
    {
        var html = Document("<p>before</p><script>document.body.textContent='script ran'</script><img src='http://127.0.0.1:1/x.png' alt=''>");
        var text = await TextOfAsync(await PrintAsync(html));
        Assert.Contains("before", text, StringComparison.Ordinal);
        Assert.DoesNotContain("script ran", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProgramThatHangs_IsKilledWithItsChildren()
    {
        var mark = folder.File("alive");
        var hang = await Assert.ThrowsAsync<ProgramFailedException>(() => ProgramRun.RunAsync(
            "sh", ["-c", $"(sleep 5; touch {mark}) & wait"], folder.Path, TimeSpan.FromSeconds(1), CancellationToken.None));
        Assert.Contains("took longer", hang.Message, StringComparison.Ordinal);
        await Task.Delay(TimeSpan.FromSeconds(6));
        Assert.False(File.Exists(mark));
    }

    private Task<byte[]> PrintAsync(string html) =>
        app.Services.GetRequiredService<Chromium>().PrintAsync(html, new Dictionary<string, byte[]>(), CancellationToken.None);

    private async Task<string> TextOfAsync(byte[] pdf)
    {
        await File.WriteAllBytesAsync(folder.File("paper.pdf"), pdf);
        return await ChildProgram.RunAsync("pdftotext", "-layout", folder.File("paper.pdf"), "-");
    }

    private string Document(string body) =>
        $"<!doctype html><html lang=\"zh-CN\"><head><meta charset=\"utf-8\"><style>{app.Services.GetRequiredService<Platform.Layout.ClientFiles>().Text("paper.css")}</style></head><body><main class=\"paper\">{body}</main></body></html>";
}
