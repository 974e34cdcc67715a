using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Journeys.World;
using Xunit.Abstractions;

namespace Takan.Journeys.Endings;

/// <summary>An installation of its own whose bureau works by one of the shipped profiles, its people at their PCs. The pictures stay in TestResults/endings.</summary>
public sealed class Town : IAsyncDisposable
{
    private readonly TemporaryFolder folder = new();
    private readonly Installation installation;
    private readonly Browsers browsers;

    private Town(Installation installation, Browsers browsers, Bureau bureau) => (this.installation, this.browsers, Bureau) = (installation, browsers, bureau);

    public Bureau Bureau { get; }

    public Office Office => Bureau.Office;

    /// <summary>A journey through the bureau with this profile.</summary>
    public static Task TravelAsync(string profile, ITestOutputHelper output, Func<Town, Task> journey) => TravelAsync(profile, output, [], journey);

    /// <param name="units">To which the two inspectors belong.</param>
    /// <param name="clock">By which the office goes, where the day and hour matter; null for the machine's.</param>
    public static async Task TravelAsync(string profile, ITestOutputHelper output, IReadOnlyList<string> units, Func<Town, Task> journey, OfficeClock? clock = null)
    {
        var pictures = Repository.File("TestResults", "endings", profile);
        await using var town = await FoundAsync(profile, units, pictures, clock, output);
        try
        {
            await town.Bureau.FoundAsync(await town.installation.SetUpLinkAsync());
            await journey(town);
        }
        catch
        {
            await town.browsers.PictureAllAsync(pictures);
            await File.WriteAllTextAsync(Path.Combine(pictures, "broken-web.log"), town.installation.WebOutput);
            await File.WriteAllTextAsync(Path.Combine(pictures, "broken-agent.log"), town.installation.AgentOutput);
            throw;
        }
    }

    /// <summary>A new folder for what is downloaded.</summary>
    public string Folder(string name) => Directory.CreateDirectory(folder.File(name)).FullName;

    /// <summary>With the server off: the packages are what the papers' key signed, and a flipped bit is seen.</summary>
    public async Task ProveAsync(params IReadOnlyList<InspectionJourney> inspections)
    {
        await installation.StopWebAsync();
        foreach (var inspection in inspections) await Proof.ProveAsync(inspection, Folder("proof"), Folder("scratch"));
    }

    /// <summary>The same for an inspection that had no video.</summary>
    public async Task VerifyAsync(string package, IReadOnlyList<string> papers)
    {
        await installation.StopWebAsync();
        await Proof.VerifyAsync(package, await Proof.FingerprintOnPapersAsync(papers), Folder("scratch"), Office.Steps);
    }

    public async ValueTask DisposeAsync()
    {
        await browsers.DisposeAsync();
        await installation.DisposeAsync();
        folder.Dispose();
    }

    private static async Task<Town> FoundAsync(string profile, IReadOnlyList<string> units, string pictures, OfficeClock? clock, ITestOutputHelper output)
    {
        var installation = await Installation.StartAsync(clock);
        try
        {
            var browsers = await Browsers.StartAsync(new Camera(installation.Data));
            var office = new Office(installation.Address, browsers, new Album(pictures, examine: false), new Steps(output.WriteLine)) { Clock = clock ?? TimeProvider.System };
            return new(installation, browsers, new(office, profile, units));
        }
        catch
        {
            await installation.DisposeAsync();
            throw;
        }
    }
}
