using Takan.Journeys.Actors;
using Takan.Journeys.Bureaus;
using Takan.Journeys.Inspections;
using Takan.Journeys.World;
using Takan.Law.Process;
using Takan.Platform.Access;
using Xunit.Abstractions;

namespace Takan.Journeys.Endings;

/// <summary>Two units, one bookshop with a kitchen: filed beforehand, one visit under one lead, each unit its own part, report and end.</summary>
[Collection("journeys")]
public sealed class TaojiangTests(ITestOutputHelper output)
{
    private const string Market = "县市场监管局（示例）";
    private const string Culture = "县文旅广体局（示例）";

    private static readonly Application Shop = Application.Coast with { Entity = "桃江书吧（示例）", Address = "桃江县桃花江大道 8 号 101 室" };

    [DailyFact(part: 3, parts: 6)]
    [Demand("TJ-12")]
    [Demand("TJ-25")]
    [Demand("TJ-33")]
    [Demand("TJ-36")]
    [Demand("TJ-37")]
    public Task Two_units_go_together_and_each_ends_its_own_case() => Town.TravelAsync("taojiang", output, [Market, Culture], async town =>
    {
        var bureau = town.Bureau;
        await FileAllAsync(bureau);
        var platform = await GovernmentPlatform.RegisteredByAsync(town.Office, bureau.System);
        await platform.PushAsync(Shop, "food-business", "hot", "street");
        var kitchen = new InspectionJourney(town.Office, bureau, new(Shop)) { Path = await QueueAsync() };
        await kitchen.ConsentAsync();
        await platform.PushAsync(Shop, "book-retail", "shop");
        var books = new InspectionJourney(town.Office, bureau, new(Shop) { Stills = new HashSet<int> { 0 } }) { Path = await QueueAsync(), Officer = bureau.Second, Colleague = bureau.Inspector };
        await books.ConsentAsync();

        await kitchen.Officer.TakeCaseAsync(kitchen.Path);
        await books.Officer.TakeCaseAsync(books.Path);
        await kitchen.Officer.AgreeToGoTogetherAsync(kitchen.Path);
        await kitchen.AppointAsync();
        await kitchen.Officer.FileVisitAsync(kitchen.Path);
        foreach (var part in (InspectionJourney[])[kitchen, books])
        {
            await part.HoldAsync();
            await part.CollectAsync(town.Folder(part.Officer.UserName));
            await part.Officer.ReportAsync(part.Path);
            await part.Officer.ConcludeAsync(part.Path);
            await County.IsAsync(bureau.Clerk, part.Path, CaseState.Concluded);
        }

        await town.ProveAsync(kitchen, books);

        async Task<string> QueueAsync()
        {
            var path = await County.FindAsync(bureau.Clerk, Shop);
            await bureau.Clerk.AcceptAsync(path);
            return path;
        }
    }, OfficeClock.Morning());

    /// <summary>The three filings: who inspects, what is inspected, at whose place.</summary>
    private static async Task FileAllAsync(Bureau bureau)
    {
        var keeper = await bureau.JoinAsync(new RegistryKeeper(bureau.Office), "", Role.RegistryKeeper);
        await keeper.FilePersonAsync(bureau.Inspector, "湘桃-0001（示例）");
        await keeper.FilePersonAsync(bureau.Second, "湘桃-0002（示例）");
        await keeper.FileMatterAsync("食品经营许可", Market);
        await keeper.FileMatterAsync("出版物零售", Culture);
        await keeper.FileEntityAsync(Shop);
    }
}
