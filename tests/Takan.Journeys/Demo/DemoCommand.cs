using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Journeys.World;

namespace Takan.Journeys.Demo;

/// <summary>./takan demo: one whole inspection by itself. Leaves package, fingerprint, papers and pictures of the screens.</summary>
public static class DemoCommand
{
    public static async Task<int> RunAsync(IReadOnlyList<string> words)
    {
        if (DemoOptions.Parse(words) is not { } options)
        {
            Console.Error.WriteLine("demo: --out DIR, --camera FILE.mp4");
            return 2;
        }

        if (options.Film is { } film && !File.Exists(film))
        {
            Console.Error.WriteLine($"demo: there is no film {film}");
            return 2;
        }

        var steps = new Steps(Console.WriteLine);
        try
        {
            await InspectAsync(options, steps);
            return 0;
        }
        catch (Exception error)
        {
            Console.Error.WriteLine($"demo: stopped at \"{steps.Last}\": {error.Message}");
            return 1;
        }
    }

    private static async Task InspectAsync(DemoOptions options, Steps steps)
    {
        Directory.CreateDirectory(options.Out);
        using var folder = new TemporaryFolder();
        steps.Say("Starting media agent and web application");
        await using var installation = await Installation.StartAsync();
        steps.Say("Starting two browsers: the office's PC, and a phone with a camera of 12 MP");
        await using var browsers = await Browsers.StartAsync(new Camera(folder.Path, options.Film));
        var office = new Office(installation.Address, browsers, new Album(Path.Combine(options.Out, "screens"), examine: false), steps);
        var journey = await InspectAsync(office, await installation.SetUpLinkAsync(), options.Out);
        await installation.StopWebAsync();
        await Proof.ProveAsync(journey, options.Out, folder.Path);
        steps.Say($"Done. Package, fingerprint, papers and {office.Album.Pages} screens are in {options.Out}");
    }

    private static async Task<InspectionJourney> InspectAsync(Office office, string setUpLink, string folder)
    {
        try
        {
            var bureau = new Bureau(office);
            await bureau.FoundAsync(setUpLink);
            var journey = new InspectionJourney(office, bureau, new(Application.Coast) { InMidRoom = ReloadPhoneAsync });
            await journey.RunAsync(folder);
            await bureau.Lead.LookAtDayAsync();
            return journey;
        }
        catch
        {
            await office.Browsers.PictureAllAsync(Path.Combine(folder, "screens"));
            throw;
        }
    }

    private static async Task ReloadPhoneAsync(InspectionJourney journey)
    {
        await journey.Applicant.ReloadAsync();
        await journey.BothSeeEachOtherAsync();
    }
}
