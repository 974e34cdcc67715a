using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Journeys.World;
using Xunit.Abstractions;

namespace Takan.Journeys;

/// <summary>The one bureau of all journeys, on an installation of its own. The pictures stay in TestResults/journeys.</summary>
public sealed class Run : IAsyncLifetime
{
    private static readonly string Pictures = Repository.File("TestResults", "journeys");

    private readonly TemporaryFolder folder = new();
    private ITestOutputHelper? output;
    private Installation? installation;
    private Browsers? browsers;
    private Office? office;
    private Bureau? bureau;
    private int inspections;

    public Installation Installation => installation ?? throw new InvalidOperationException("No inspection has begun.");

    public Office Office => office ?? throw new InvalidOperationException("No inspection has begun.");

    public Bureau Bureau => bureau ?? throw new InvalidOperationException("The bureau is not founded.");

    /// <summary>For the files of the inspection that was held last.</summary>
    public string Folder { get; private set; } = "";

    public Task InitializeAsync() => Task.CompletedTask;

    /// <summary>One inspection, in the bureau that the first one founds.</summary>
    public async Task<InspectionJourney> InspectAsync(Plan plan, ITestOutputHelper writeTo)
    {
        output = writeTo;
        Folder = Directory.CreateDirectory(folder.File($"{++inspections}")).FullName;
        try
        {
            await FoundAsync();
            await Installation.StartWebAsync();
            var journey = new InspectionJourney(Office, Bureau, plan);
            await journey.RunAsync(Folder);
            return journey;
        }
        catch
        {
            if (browsers is not null) await browsers.PictureAllAsync(Pictures);
            throw;
        }
    }

    public Task StopWebAsync() => Installation.StopWebAsync();

    public async Task DisposeAsync()
    {
        if (browsers is not null) await browsers.DisposeAsync();
        if (installation is not null) await installation.DisposeAsync();
        folder.Dispose();
    }

    private async Task FoundAsync()
    {
        if (bureau is not null) return;
        installation = await Installation.StartAsync();
        browsers = await Browsers.StartAsync(new Camera(folder.Path));
        office = new(installation.Address, browsers, new Album(Pictures, examine: true), new Steps(words => output!.WriteLine(words)));
        var founded = new Bureau(office);
        await founded.FoundAsync(await installation.SetUpLinkAsync());
        bureau = founded;
    }
}
