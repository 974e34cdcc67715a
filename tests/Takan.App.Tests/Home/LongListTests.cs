using Takan.App.Tests.Closures;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Home;

/// <summary>Pages that show many cases ask the database as often as for few.</summary>
public sealed class LongListTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task HomesAndLists_OfMoreCases_AskNoMore(DatabaseKind kind)
    {
        var questions = new Questions();
        await using var desk = await Desk.OpenAsync(kind, questions.Join);
        await WorkAsync(desk, 1);
        (string Page, Browser Person)[] pages =
        [
            ("/", await desk.SignInAsync(desk.Clerk)), ("/", await desk.SignInAsync(desk.Zhou)), ("/", await desk.SignInAsync(desk.Lead)),
            ("/cases", await desk.SignInAsync(desk.Clerk)), ("/api/cases", await desk.SignInAsync(desk.Zhou)), ("/calendar", await desk.SignInAsync(desk.Lead)),
        ];
        // The first visit also looks up what the process keeps.
        await CountAsync(questions, pages);
        var few = await CountAsync(questions, pages);

        await WorkAsync(desk, 5);

        Assert.Equal(few, await CountAsync(questions, pages));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task HomeOfWhoClosesAreas_WithMoreCasesInThem_AsksNoMore(DatabaseKind kind)
    {
        var questions = new Questions();
        await using var desk = await Desk.OpenAsync(kind, questions.Join, profile: "dongli");
        await GoByVisitAsync(desk, 1);
        await desk.CloseAsync();
        (string Page, Browser Person)[] home = [("/", await desk.SignInAsync(desk.Lead))];
        await CountAsync(questions, home);
        var few = await CountAsync(questions, home);

        await GoByVisitAsync(desk, 4);

        Assert.Equal(few, await CountAsync(questions, home));
        Assert.Contains("5 件要上门的受影响", (await home[0].Person.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task WorkAsync(Desk desk, int times)
    {
        for (var i = 0; i < times; i++)
        {
            await desk.RegisterAsync();
            var id = await desk.QueueAsync();
            var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));
            Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection.Id));
        }
    }

    private static async Task GoByVisitAsync(Desk desk, int times)
    {
        for (var i = 0; i < times; i++) Desk.Allowed(await desk.DeclineAsync(await desk.QueueAsync()));
    }

    private static async Task<IReadOnlyList<(string Page, int Asked)>> CountAsync(Questions questions, IEnumerable<(string Page, Browser Person)> pages)
    {
        var counts = new List<(string, int)>();
        foreach (var (page, person) in pages)
        {
            var before = questions.Asked;
            await person.GetAsync(page);
            counts.Add((page, questions.Asked - before));
        }

        return counts;
    }
}
