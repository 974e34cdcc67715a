using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Xunit.Abstractions;

namespace Takan.Journeys;

[Collection("journeys")]
public sealed class WebRestartTests(ITestOutputHelper output)
{
    [Fact]
    public async Task Media_goes_on_while_the_web_process_is_restarted_in_mid_room()
    {
        await using var run = await Run.StartAsync("web-restart", output);
        var journey = await run.InspectAsync(new(Application.Coast) { InMidRoom = RestartWebAsync });
        Assert.Contains("通过", journey.ResultOnPhone, StringComparison.Ordinal);
        await run.StopWebAsync();
        await Proof.ProveAsync(journey, run.Folder, run.Folder);
    }

    private static async Task RestartWebAsync(InspectionJourney journey)
    {
        var office = journey.Office;
        office.Steps.Say("The web process is stopped in mid-room");
        await office.Installation.StopWebAsync();
        await journey.Bureau.Inspector.SeesApplicantAsync();
        office.Steps.Say("The picture still moves; the web process starts again");
        await office.Installation.StartWebAsync();
        await journey.BothSeeEachOtherAsync();
    }
}
