using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Takan.Media.Client;
using Xunit.Abstractions;

namespace Takan.Journeys;

[Collection("journeys")]
public sealed class WholeInspectionTests(Run run, ITestOutputHelper output)
{
    private static readonly TimeSpan Silence = TimeSpan.FromSeconds(10);

    /// <summary>
    /// From the window to the sealed package, through one room that is interrupted in every way. A line that is cut is in the media tests,
    /// which can cut one; here the whole phone stands still for as long: nothing comes from it, and nothing reaches it.
    /// </summary>
    [DailyFact(part: 0, parts: 6)]
    public async Task An_inspection_from_the_window_to_the_sealed_package_through_an_interrupted_room()
    {
        var journey = await run.InspectAsync(new(Application.Coast) { InMidRoom = InterruptAsync }, output);
        await run.Bureau.Lead.LookAtDayAsync();
        Assert.Contains("通过", journey.ResultOnPhone, StringComparison.Ordinal);
        await CheckRecordAsync(journey);
        CheckPackage(journey);

        await run.StopWebAsync();
        await Proof.ProveAsync(journey, run.Folder, run.Folder);
        Assert.Empty(run.Office.Album.Violations);
    }

    private static async Task CheckRecordAsync(InspectionJourney journey)
    {
        var record = await Paper.TextAsync(journey.Papers.Single(file => Path.GetFileName(file).StartsWith("check-record", StringComparison.Ordinal)));
        foreach (var words in (string[])["现场核查记录表", Application.Coast.Entity, "门牌地址一致", "王建国", "赵敏", "孙丽华"])
            Assert.Contains(words, record, StringComparison.Ordinal);
    }

    private static void CheckPackage(InspectionJourney journey)
    {
        Assert.Contains(PackageContent.StillsOf(journey.Package), still => still is { Width: World.Camera.Width, Height: World.Camera.Height });
        var gaps = PackageContent.GapsOf(journey.Package);
        foreach (var cause in (string[])[GapCause.PageLeft, GapCause.MediaServerDied, GapCause.MediaServerHung])
            Assert.Contains(gaps, gap => gap.Cause == cause);
        Assert.Contains(gaps, gap => gap.Cause is GapCause.NotReceived or GapCause.Network && gap.Length > Silence - TimeSpan.FromSeconds(2) && gap.Length < Silence * 4);
        Assert.DoesNotContain(gaps, gap => gap.Cause == "not-known");
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
