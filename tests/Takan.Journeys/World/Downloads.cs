using Microsoft.Playwright;

namespace Takan.Journeys.World;

/// <summary>Files fetched with a person's own session.</summary>
public static class Downloads
{
    /// <returns>Where it was kept.</returns>
    public static async Task<string> OfAsync(IPage page, string address, string href, string folder)
    {
        // A package is large and a busy machine slow.
        var answer = await page.APIRequest.GetAsync(address + href, new() { Timeout = 300_000 });
        if (!answer.Ok) throw new InvalidOperationException($"GET {href} answered {answer.Status}: {await answer.TextAsync()}");
        var file = Path.Combine(folder, NameOf(answer, href));
        Directory.CreateDirectory(folder);
        await File.WriteAllBytesAsync(file, await answer.BodyAsync());
        return file;
    }

    private static string NameOf(IAPIResponse answer, string href)
    {
        var header = answer.Headers.GetValueOrDefault("content-disposition");
        var name = header is null ? null : System.Net.Http.Headers.ContentDispositionHeaderValue.Parse(header) is var value ? value.FileNameStar ?? value.FileName?.Trim('"') : null;
        return Path.GetFileName(name ?? new Uri("http://localhost" + href).Segments[^1] + ".pdf");
    }
}
