using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Xunit.Abstractions;

namespace Takan.Journeys;

[Collection("journeys")]
public sealed class PassedInspectionTests(Run run, ITestOutputHelper output)
{
    [Fact]
    public async Task An_inspection_from_the_window_to_the_sealed_package()
    {
        var journey = await run.InspectAsync(new(Application.Coast) { InMidRoom = PhoneDropsAndReturnsAsync }, output);
        await run.Bureau.Lead.LookAtDayAsync();
        Assert.Contains("通过", journey.ResultOnPhone, StringComparison.Ordinal);

        var record = await Paper.TextAsync(journey.Papers.Single(file => Path.GetFileName(file).StartsWith("check-record", StringComparison.Ordinal)));
        foreach (var words in (string[])["现场核查记录表", Application.Coast.Entity, "门牌地址一致", "王建国", "赵敏", "孙丽华"])
            Assert.Contains(words, record, StringComparison.Ordinal);

        var stills = PackageContent.StillsOf(journey.Package);
        Assert.Contains(stills, still => still is { Width: World.Camera.Width, Height: World.Camera.Height });
        Assert.NotEmpty(PackageContent.GapsOf(journey.Package));

        await run.StopWebAsync();
        await Proof.ProveAsync(journey, run.Folder, run.Folder);
        Assert.Empty(run.Office.Album.Violations);
    }

    private static async Task PhoneDropsAndReturnsAsync(InspectionJourney journey)
    {
        await journey.Applicant.ReloadAsync();
        await journey.BothSeeEachOtherAsync();
    }
}
