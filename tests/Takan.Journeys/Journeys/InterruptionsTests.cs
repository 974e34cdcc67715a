using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Media.Client;
using Xunit.Abstractions;

namespace Takan.Journeys;

[Collection("journeys")]
public sealed class InterruptionsTests(Run run, ITestOutputHelper output)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Everything in one room, to the sealed package. A line that is cut is in the media tests, which can cut one; here the whole phone
    /// stands still for as long: nothing comes from it, and nothing reaches it.
    /// </summary>
    [Fact]
    public async Task A_room_that_was_interrupted_in_every_way_is_sealed_with_each_gap_and_its_cause()
    {
        var journey = await run.InspectAsync(new(Application.Bay) { InMidRoom = InterruptAsync }, output);
        Assert.Contains("通过", journey.ResultOnPhone, StringComparison.Ordinal);

        var gaps = PackageContent.GapsOf(journey.Package);
        foreach (var cause in (string[])[GapCause.PageLeft, GapCause.MediaServerDied, GapCause.MediaServerHung])
            Assert.Contains(gaps, gap => gap.Cause == cause);
        Assert.Contains(gaps, gap => gap.Cause is GapCause.NotReceived or GapCause.Network && gap.Length > Silence - TimeSpan.FromSeconds(2) && gap.Length < Silence * 4);
        Assert.DoesNotContain(gaps, gap => gap.Cause == "not-known");

        await run.StopWebAsync();
        await Proof.ProveAsync(journey, run.Folder, run.Folder);
    }

    private async Task InterruptAsync(InspectionJourney journey)
    {
        var (steps, installation) = (journey.Office.Steps, run.Installation);
        await journey.Applicant.ReloadAsync();
        await journey.BothSeeEachOtherAsync();
        foreach (var signal in (string[])["KILL", "STOP"])
        {
            steps.Say($"The media server gets SIG{signal}");
            await installation.StrikeMediaServerAsync(signal);
            await journey.BothSeeEachOtherAsync();
        }

        steps.Say($"The phone stands still for {Silence.TotalSeconds} s");
        await journey.Office.Browsers.FreezePhoneAsync(Silence);
        await journey.BothSeeEachOtherAsync();

        steps.Say("The web process is stopped");
        await installation.StopWebAsync();
        await journey.Bureau.Inspector.SeesApplicantAsync();
        steps.Say("The picture still moves; the web process starts again");
        await installation.StartWebAsync();
        await journey.BothSeeEachOtherAsync();
    }
}
