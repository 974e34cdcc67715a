using Microsoft.Extensions.Configuration;

namespace Takan.Platform.Printing;

/// <summary>Prints HTML to PDF by a headless Chromium of its own: private profile, no network, no script.</summary>
public sealed class Chromium(IConfiguration configuration) : IDisposable
{
    private const int AtOnce = 2;

    // Chromium's own switch against script also stops it from printing.
    private const string Policy =
        "<head><meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src file: data:; style-src 'unsafe-inline'\">";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(90);

    private readonly SemaphoreSlim seats = new(AtOnce);

    /// <param name="html">A whole document; it may name files by their plain name.</param>
    /// <param name="files">The pictures that the document names.</param>
    /// <exception cref="ProgramFailedException">It did not print.</exception>
    public async Task<byte[]> PrintAsync(string html, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancellationToken)
    {
        await seats.WaitAsync(cancellationToken);
        var folder = Directory.CreateTempSubdirectory("takan-paper-");
        try
        {
            var page = Path.Combine(folder.FullName, "paper.html");
            var pdf = Path.Combine(folder.FullName, "paper.pdf");
            await File.WriteAllTextAsync(page, html.Replace("<head>", Policy, StringComparison.Ordinal), cancellationToken);
            foreach (var (name, bytes) in files) await File.WriteAllBytesAsync(Path.Combine(folder.FullName, Path.GetFileName(name)), bytes, cancellationToken);
            await ProgramRun.RunAsync(configuration["Printing:Chromium"] ?? "chromium", Arguments(folder.FullName, page, pdf), folder.FullName, Limit, cancellationToken);
            return File.Exists(pdf) ? await File.ReadAllBytesAsync(pdf, cancellationToken) : throw new ProgramFailedException("chromium wrote no paper");
        }
        finally
        {
            folder.Delete(recursive: true);
            seats.Release();
        }
    }

    public void Dispose() => seats.Dispose();

    private static IEnumerable<string> Arguments(string folder, string page, string pdf)
    {
        // Chromium refuses its sandbox to root; the service runs as its own user and keeps it.
        if (Environment.IsPrivilegedProcess) yield return "--no-sandbox";
        foreach (var argument in (string[])[
            "--headless", "--disable-gpu", "--disable-dev-shm-usage", "--no-first-run", "--disable-extensions", "--disable-sync",
            "--disable-background-networking", "--disable-component-update", "--disable-breakpad",
            "--host-resolver-rules=MAP * ~NOTFOUND",
            "--no-pdf-header-footer", "--user-data-dir=" + Path.Combine(folder, "profile"), "--print-to-pdf=" + pdf])
            yield return argument;
        yield return new Uri(page).AbsoluteUri;
    }
}
