using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Running;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.ProvenPhones;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>What somebody can do at the door who has proven nothing.</summary>
public sealed class AnonymousTests
{
    [Theory, OnSqlite]
    public async Task Form_WithoutAProvenPhone_LeadsToTheDoor(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var browser = new Browser(desk.App.Visitor());
        await browser.SubmitAsync(Applying.MatterPath(desk), new Dictionary<string, string> { ["Phone"] = Applying.Phone });

        Assert.Equal("/apply", (await browser.GetAsync("/apply/form")).Location);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/apply/code", new Dictionary<string, string> { ["Code"] = "000000" })).Status);
        Assert.Equal("/apply", (await browser.GetAsync("/apply/form")).Location);
    }

    [Theory, OnSqlite]
    public async Task Number_OfAKnownFirmOrOfNobody_GetsTheSameAnswer(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields("示例餐饮有限公司"));
        await desk.ApplyAsync();
        desk.App.Clock.Advance(TimeSpan.FromMinutes(2));

        var known = await AskAsync(desk, Applying.Phone);
        var unknown = await AskAsync(desk, "13900009999");

        Assert.Equal((unknown.Status, unknown.Location), (known.Status, known.Location));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Codes_OfOneNumber_AreCounted_HoweverOftenOneBeginsAnew(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        Assert.Equal("/apply/code", (await AskAsync(desk, Applying.Phone)).Location);

        // From another browser, a second later: the same telephone would ring again.
        Applying.AssertRefused(await AskAsync(desk, Applying.Phone), "验证码要得太频繁");
        for (var i = 1; i < 5; i++)
        {
            desk.App.Clock.Advance(SendOneTimeCode.Pause + TimeSpan.FromSeconds(1));
            Assert.Equal("/apply/code", (await AskAsync(desk, Applying.Phone)).Location);
        }

        desk.App.Clock.Advance(SendOneTimeCode.Pause + TimeSpan.FromSeconds(1));
        Applying.AssertRefused(await AskAsync(desk, Applying.Phone), "验证码要得太频繁");
        Assert.Equal(5, await desk.SentAsync("one-time-code"));
    }

    [Theory, OnSqlite]
    public async Task OneAddress_TryingManyNumbers_IsStopped(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var answers = new List<Answer>();
        for (var i = 0; i < 61; i++) answers.Add(await AskAsync(desk, $"139000{i:D5}"));

        Assert.All(answers.Take(60), answer => Assert.Equal("/apply/code", answer.Location));
        Applying.AssertRefused(answers[^1], "验证码要得太频繁");
    }

    [Theory, OnSqlite]
    public async Task Code_AfterFiveWrongTries_IsSpent_FromWhicheverBrowser(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var browser = new Browser(desk.App.Visitor());
        await browser.SubmitAsync(Applying.MatterPath(desk), new Dictionary<string, string> { ["Phone"] = Applying.Phone });
        var right = await desk.CodeAsync();
        for (var i = 0; i < 5; i++) await browser.SubmitAsync("/apply/code", new Dictionary<string, string> { ["Code"] = right == "000000" ? "000001" : "000000" });

        Applying.AssertRefused(await browser.SubmitAsync("/apply/code", new Dictionary<string, string> { ["Code"] = right }), "验证码已失效");
    }

    [Theory, OnSqlite]
    public async Task NumbersOfThoseWhoDidNotApply_AreForgotten(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        await AskAsync(desk, Applying.Phone);
        desk.App.Clock.Advance(TimeSpan.FromHours(1));

        await desk.App.ActAsync(async services =>
        {
            await services.GetRequiredService<ForgetProofs>().RunAsync(default);
            return 0;
        });

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<PhoneProof>().CountAsync()));
    }

    private static Task<Answer> AskAsync(Desk desk, string phone) =>
        new Browser(desk.App.Visitor()).SubmitAsync(Applying.MatterPath(desk), new Dictionary<string, string> { ["Phone"] = phone });
}
