using Takan.Journeys.Actors;
using Takan.Journeys.Bureaus;
using Takan.Journeys.Inspections;
using Takan.Law.Process;
using Takan.Platform.Access;
using Xunit.Abstractions;

namespace Takan.Journeys.Endings;

/// <summary>Nobody meets anybody: from the regional platform to the licence in the post, with the business section, an expert and an observer in the room.</summary>
[Collection("journeys")]
public sealed class LiujiangTests(ITestOutputHelper output)
{
    private static readonly Application Shop = Application.Coast with { Entity = "海岸小吃店（示例）", Address = "示例区望海路 118 号 101 室" };

    [DailyFact(part: 2, parts: 6)]
    [Demand("LJ-11")]
    [Demand("LJ-14")]
    [Demand("LJ-15")]
    [Demand("LJ-19")]
    [Demand("LJ-20")]
    [Demand("LJ-23")]
    public Task Expert_and_observer_see_the_room_and_the_licence_goes_by_post() => Town.TravelAsync("liujiang", output, async town =>
    {
        var bureau = town.Bureau;
        var section = await bureau.JoinAsync(new BusinessSection(town.Office, "何兰", "he.lan"), "", Role.ApprovingOfficer);
        var supervisor = await bureau.JoinAsync(new Watcher(town.Office, "沈岩", "shen.yan"), "", Role.Supervisor);
        var observer = await bureau.JoinAsync(new Watcher(town.Office, "方正", "fang.zheng"), "", Role.Observer);
        var expert = new OutsideExpert(town.Office, "林致远", "13907720088");

        var platform = await GovernmentPlatform.RegisteredByAsync(town.Office, bureau.System);
        await platform.PushAsync(Shop, "food-business", "hot", "street");
        var path = await County.FindAsync(bureau.Clerk, Shop);
        await bureau.Clerk.AcceptAsync(path);
        await County.AnswerRoadAsync(bureau.Clerk, path);
        await section.HandOverAsync(path);

        var journey = new InspectionJourney(town.Office, bureau, new(Shop) { InMidRoom = WatchAsync }) { Path = path };
        await journey.ConsentAsync();
        await journey.ArrangeAsync();
        var inspection = await bureau.Inspector.NotifyBusinessAsync(path);
        await section.GoMyselfAsync(inspection);
        await bureau.Lead.EnlistAsync(expert);
        await expert.AcceptAsync(await bureau.Inspector.InviteAsync(inspection, expert));
        await supervisor.SendAsync(observer);
        await journey.HoldAsync();
        await journey.CollectAsync(town.Folder("case"));
        var record = await Paper.WordsAsync(journey.Papers.Single(file => Path.GetFileName(file).StartsWith("check-record", StringComparison.Ordinal)));
        foreach (var words in (string[])[expert.Name, observer.Name, Opinion]) Assert.Contains(words, record, StringComparison.Ordinal);

        await bureau.Inspector.HandBackAsync(path);
        await section.TakeOverAsync(path);
        await bureau.Inspector.ConcludeAsync(path);
        await journey.Applicant.ChoosePostAsync();
        await section.MailAsync(path, "食品经营许可证（示例）", "SL2026000001", town.Office.Today);
        await County.IsAsync(bureau.Clerk, path, CaseState.Concluded);
        await journey.Applicant.GoHomeAsync();
        await town.ProveAsync(journey);

        async Task WatchAsync(InspectionJourney held)
        {
            await observer.EnterAsync(held.Id);
            await expert.EnterAsync();
            await expert.RemarkAsync(Opinion);
            await held.BothSeeEachOtherAsync();
        }
    });

    private const string Opinion = "操作间和专间分开，看得清楚。";
}
