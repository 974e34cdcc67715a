using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Journeys.World;
using Xunit.Abstractions;

namespace Takan.Journeys;

/// <summary>A bureau on an installation of its own, for one journey. The pictures stay in TestResults/journeys.</summary>
public sealed class Run : IAsyncDisposable
{
    private readonly TemporaryFolder folder;
    private readonly Installation installation;
    private readonly Browsers browsers;

    private Run(TemporaryFolder folder, Installation installation, Browsers browsers, Office office)
    {
        this.folder = folder;
        this.installation = installation;
        this.browsers = browsers;
        Office = office;
        Bureau = new(office);
    }

    public Office Office { get; }

    public Bureau Bureau { get; }

    public string Folder => folder.Path;

    public static async Task<Run> StartAsync(string name, ITestOutputHelper output)
    {
        var folder = new TemporaryFolder();
        var installation = await Installation.StartAsync();
        try
        {
            var browsers = await Browsers.StartAsync(new Camera(folder.Path));
            var album = new Album(Repository.File("TestResults", "journeys", name), examine: true);
            return new(folder, installation, browsers, new(installation, browsers, album, new Steps(output.WriteLine)));
        }
        catch
        {
            await installation.DisposeAsync();
            folder.Dispose();
            throw;
        }
    }

    /// <summary>One inspection in a fresh bureau.</summary>
    public async Task<InspectionJourney> InspectAsync(Plan plan)
    {
        await Bureau.FoundAsync();
        var journey = new InspectionJourney(Office, Bureau, plan);
        await journey.RunAsync(Folder);
        return journey;
    }

    public Task StopWebAsync() => installation.StopWebAsync();

    public async ValueTask DisposeAsync()
    {
        await browsers.DisposeAsync();
        await installation.DisposeAsync();
        folder.Dispose();
    }
}
