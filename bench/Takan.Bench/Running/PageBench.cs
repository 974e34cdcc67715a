using System.Globalization;
using Microsoft.Playwright;
using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Journeys.World;
using Takan.Testing;

namespace Takan.Bench.Running;

/// <summary>P12: what the applicant's phone loads, with nothing cached, until it is ready to call.</summary>
internal static class PageBench
{
    private const double MostBytes = 100 * 1024;
    private const double MostRequests = 8;

    public static async Task<IReadOnlyList<Row>> RunAsync(BenchOptions options)
    {
        using var folder = new TemporaryFolder();
        await using var installation = await Installation.StartAsync();
        await using var browsers = await Browsers.StartAsync(new Camera(folder.Path));
        var office = new Office(installation.Address, browsers, new Album(folder.File("screens"), examine: false), new Steps(_ => { }));
        var bureau = new Bureau(office);
        await bureau.FoundAsync(await installation.SetUpLinkAsync());
        var journey = new InspectionJourney(office, bureau, new(Application.Coast));
        await journey.ApplyAsync();
        await journey.ArrangeAsync();
        await journey.Applicant.CheckDeviceAsync();

        var loaded = await LoadAsync(journey.Applicant.Page, new Uri(installation.Address + "/my/visit"));
        var bytes = loaded.Sum(request => request.Bytes);
        var foreign = loaded.Count(request => request.IsForeign);
        return
        [
            new("applicant page until ready to call, bytes", "100 KiB", [bytes / MostBytes], 1, AtMost: true, Note: string.Create(CultureInfo.InvariantCulture, $"({bytes / 1024.0:0.0} KiB)")),
            new("applicant page, requests", "8", [loaded.Count / MostRequests], 1, AtMost: true, Note: $"({loaded.Count})"),
            new("applicant page, requests to other hosts", "none", [foreign], 0, AtMost: true),
        ];
    }

    private static async Task<IReadOnlyList<(int Bytes, bool IsForeign)>> LoadAsync(IPage signedIn, Uri address)
    {
        // The same person on a browser that has loaded nothing yet.
        await using var fresh = await signedIn.Context.Browser!.NewContextAsync(new() { StorageState = await signedIn.Context.StorageStateAsync(), ViewportSize = Screen.Phone });
        var page = await fresh.NewPageAsync();
        var requests = new List<IRequest>();
        page.RequestFinished += (_, request) => requests.Add(request);
        await page.GotoAsync(address.ToString(), new() { WaitUntil = WaitUntilState.NetworkIdle });
        await page.Locator("[data-part=check-go]").WaitForAsync();
        var loaded = new List<(int, bool)>();
        foreach (var request in requests.Where(request => !request.Url.StartsWith("data:", StringComparison.Ordinal)))
        {
            var sizes = await request.SizesAsync();
            loaded.Add((sizes.ResponseBodySize + sizes.ResponseHeadersSize, new Uri(request.Url).Authority != address.Authority));
        }

        return loaded;
    }
}
