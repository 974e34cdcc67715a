using Takan.Journeys.Actors;
using Takan.Journeys.Screens;
using Takan.Journeys.World;
using Xunit.Abstractions;

namespace Takan.Journeys.Bureaus;

/// <summary>Several bureaus in one application, each by its own profile.</summary>
public sealed class Counties : IAsyncLifetime
{
    private static readonly string Pictures = Repository.File("TestResults", "bureaus");

    private readonly DemoOffice place = DemoOffice.Start(hasBureau: false);
    private readonly Dictionary<string, County> counties = [];
    private Browsers browsers = null!;
    private Office office = null!;
    private ITestOutputHelper? output;

    public string Address => place.Address;

    public Office Office => office;

    /// <summary>What axe objects to on the screens so far.</summary>
    public IReadOnlyList<string> Violations => office.Album.Violations;

    public async Task InitializeAsync()
    {
        browsers = await Browsers.WithoutCameraAsync();
        office = new(place.Address, browsers, new Album(Pictures, examine: true), new Steps(words => output?.WriteLine(words)));
    }

    /// <summary>A journey in the bureau with this profile, which its first journey founds.</summary>
    public async Task TravelAsync(string profile, ITestOutputHelper writeTo, Func<County, Task> journey)
    {
        output = writeTo;
        try
        {
            if (!counties.TryGetValue(profile, out var county))
                county = counties[profile] = new(place, office, profile, await place.FoundAsync(profile));
            await journey(county);
        }
        catch
        {
            await browsers.PictureAllAsync(Pictures);
            throw;
        }
    }

    public async Task DisposeAsync()
    {
        await browsers.DisposeAsync();
        await place.DisposeAsync();
    }
}
