using Takan.Journeys.Actors;
using Takan.Journeys.Bureaus;
using Takan.Journeys.World;
using Takan.Law.Process;
using Xunit.Abstractions;

namespace Takan.Journeys.Endings;

/// <summary>The applicant wants no video: the pair of the area comes by car, judges and signs at the place, and the result is told before it leaves.</summary>
[Collection("journeys")]
public sealed class LintongTests(ITestOutputHelper output)
{
    private const string Subdistrict = "骊山街道";
    private const string Plate = "陕A12345";

    private static readonly Application Shop = Application.Bay with { Entity = "骊山小吃店（示例）", Address = "临潼区骊山街道人民路 8 号 101 室", Subdistrict = Subdistrict };

    [DailyFact(part: 5, parts: 6)]
    [Demand("LT-07")]
    [Demand("LT-09")]
    [Demand("HC-02")]
    public Task Pair_of_the_area_goes_by_car_and_the_case_ends_without_video() => Town.TravelAsync("lintong", output, [], async town =>
    {
        var bureau = town.Bureau;
        var (inspector, clerk) = (bureau.Inspector, bureau.Clerk);
        await bureau.Lead.DivideDistrictAsync(inspector, bureau.Second, Subdistrict, Plate);
        var path = await clerk.RegisterCaseAsync(Shop, "food-business");
        await clerk.AcceptAsync(path);
        await County.AnswerRoadAsync(clerk, path);
        await clerk.GoAsync(path + "/link");
        var applicant = new Applicant(town.Office, Shop);
        await applicant.OpenLinkAsync(await clerk.ShowQrAsync());
        await applicant.AskForVisitAsync();

        await bureau.Lead.AgreeVisitAsync(path, Plate, inspector);
        await applicant.GoHomeAsync();
        var visiting = new Visiting(town.Office, inspector, bureau.Second);
        var inspection = await visiting.ArriveAsync(path);
        await visiting.JudgeAsync();
        await visiting.SignAsync();
        await applicant.CountersignAtPlaceAsync();
        await visiting.TellAsync("Passed");
        Assert.Contains("通过", await applicant.SeeResultAtPlaceAsync(), StringComparison.Ordinal);

        await inspector.AwaitSealAsync(path, inspection);
        var package = await inspector.DownloadPackageAsync(inspection, town.Folder("case"));
        var papers = await applicant.DownloadPapersAsync(town.Folder("papers"));
        await inspector.ConcludeAsync(path);
        await County.IsAsync(clerk, path, CaseState.Concluded);
        await applicant.GoHomeAsync();
        await town.VerifyAsync(package, papers);
    }, OfficeClock.Morning());
}
