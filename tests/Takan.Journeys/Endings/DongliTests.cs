using Takan.Journeys.Actors;
using Takan.Journeys.Bureaus;
using Takan.Journeys.Inspections;
using Takan.Law.Process;
using Takan.Platform.Access;
using Xunit.Abstractions;

namespace Takan.Journeys.Endings;

/// <summary>A bureau without a centre: whoever approves inspects, and carries the case to its end.</summary>
[Collection("journeys")]
public sealed class DongliTests(ITestOutputHelper output)
{
    [DailyFact(part: 1, parts: 6)]
    [Demand("DL-08")]
    [Demand("DL-11")]
    [Demand("DL-20")]
    [Demand("DL-22")]
    [Demand("DL-32")]
    public Task Approver_inspects_tells_the_result_and_concludes_the_own_case() => Town.TravelAsync("dongli", output, async town =>
    {
        var bureau = town.Bureau;
        await bureau.GiveAsync(bureau.Inspector, Role.ApprovingOfficer);
        var journey = new InspectionJourney(town.Office, bureau, new(Application.Harbour) { Declares = true });
        await journey.RunAsync(town.Folder("case"));
        Assert.Contains("通过", journey.ResultOnPhone, StringComparison.Ordinal);

        await bureau.Inspector.ConcludeAsync(journey.Path);
        await County.IsAsync(bureau.Clerk, journey.Path, CaseState.Concluded);
        await journey.Applicant.GoHomeAsync();
        await town.ProveAsync(journey);
    });
}
