using System.IO.Compression;
using System.Net;
using Takan.App.Tests.Running;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Layout;

public sealed class ClientFileTests() : AppTests(DatabaseKind.Sqlite)
{
    [Fact]
    public async Task A_file_under_its_version_is_kept_for_ever_and_comes_compressed()
    {
        var address = (await NewBrowser().GetAsync("/nowhere")).Page.QuerySelector("link[rel=stylesheet]")!.GetAttribute("href")!;
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.AcceptEncoding.ParseAdd("gzip");
        using var response = await NewBrowser().Client.SendAsync(request);
        Assert.True(response.Headers.CacheControl!.Public);
        Assert.Equal(TimeSpan.FromDays(365), response.Headers.CacheControl.MaxAge);
        await using var unpacked = new GZipStream(await response.Content.ReadAsStreamAsync(), CompressionMode.Decompress);
        using var reader = new StreamReader(unpacked);
        Assert.Contains("--action", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_its_version_it_is_asked_for_again_each_time()
    {
        var client = NewBrowser().Client;
        using var first = await client.GetAsync("/dist/phone.css");
        Assert.True(first.Headers.CacheControl!.NoCache);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/dist/phone.css");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var again = await client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
    }

    [Theory]
    [InlineData("/dist/nothing.css")]
    [InlineData("/dist/..%2Fappsettings.json")]
    [InlineData("/dist/phone.css.gz")]
    public async Task Nothing_but_the_bundle_is_served(string path)
    {
        using var response = await NewBrowser().Client.GetAsync(path);
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }
}
