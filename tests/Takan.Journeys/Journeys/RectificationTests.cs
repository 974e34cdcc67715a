using Takan.Journeys.Actors;
using Takan.Journeys.Inspections;
using Xunit.Abstractions;

namespace Takan.Journeys;

[Collection("journeys")]
public sealed class RectificationTests(Run run, ITestOutputHelper output)
{
    [GateFact]
    public async Task Two_items_not_met_end_in_a_notice_with_a_date()
    {
        var journey = await run.InspectAsync(new(Application.Harbour) { Stills = new HashSet<int> { 0, 3 }, Failures = new HashSet<int> { 3, 7 } }, output);
        Assert.Contains("需整改 2 项", journey.ResultOnPhone, StringComparison.Ordinal);
        Assert.Matches(@"请在 .*前（含当天）改好", journey.ResultOnPhone);

        var notice = await Paper.TextAsync(journey.Papers.Single(file => Path.GetFileName(file).StartsWith("rectification-notice", StringComparison.Ordinal)));
        Assert.Contains(Application.Harbour.Entity, notice, StringComparison.Ordinal);
        Assert.Contains("整改", notice, StringComparison.Ordinal);
        Assert.NotNull(Paper.FingerprintIn(notice));
        Assert.Empty(run.Office.Album.Violations);
    }
}
