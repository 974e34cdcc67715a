using Takan.Journeys.Actors;
using Takan.Journeys.Bureaus;
using Takan.Journeys.Inspections;
using Takan.Law.Process;
using Xunit.Abstractions;

namespace Takan.Journeys.Endings;

/// <summary>Not met, put right, looked at again by the same people, passed.</summary>
[Collection("journeys")]
public sealed class HuancuiTests(ITestOutputHelper output)
{
    [DailyFact(part: 4, parts: 6)]
    [Demand("HC-35")]
    [Demand("HC-36")]
    [Demand("HC-43")]
    public Task What_was_not_met_is_put_right_looked_at_again_and_passes() => Town.TravelAsync("huancui", output, async town =>
    {
        var bureau = town.Bureau;
        var first = new InspectionJourney(town.Office, bureau, new(Application.Harbour) { Failures = new HashSet<int> { 3 } });
        await first.RunAsync(town.Folder("first"));
        Assert.Contains("需整改 1 项", first.ResultOnPhone, StringComparison.Ordinal);

        await first.Applicant.ApplyForReinspectionAsync("已经按要求改好，照片在现场给您看。");
        var second = new InspectionJourney(town.Office, bureau, new(Application.Harbour) { Stills = new HashSet<int> { 0 } }) { Path = first.Path, Applicant = first.Applicant };
        await bureau.Inspector.TakeAgainAsync(second.Path);
        await second.AppointAsync();
        await second.HoldAsync();
        Assert.Contains("通过", second.ResultOnPhone, StringComparison.Ordinal);
        await second.CollectAsync(town.Folder("second"));
        Assert.Single(PackageContent.ItemsOf(second.Package));

        await bureau.Inspector.ConcludeAsync(second.Path);
        await County.IsAsync(bureau.Clerk, second.Path, CaseState.Concluded);
        await town.ProveAsync(first, second);
    });
}
