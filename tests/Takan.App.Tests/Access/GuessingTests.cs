using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Access.Staff;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

/// <summary>Guessing, from one address and from many: accounts and links count for themselves, addresses besides.</summary>
public sealed class GuessingTests
{
    private const int AddressTries = 60;

    [Fact]
    public async Task Passwords_GuessedFromManyAddresses_LockTheAccountAllTheSame()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite, Addresses.Set);
        var name = await NameAsync(desk);
        await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Office.GivePasswordAsync(From(desk.App, i), name, $"guess-number-{i}-x")));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Office.GivePasswordAsync(From(desk.App, 99), name)).Status);
        var counted = await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().Where(entry => entry.Kind == "sign-in-failed" || entry.Kind == "staff-locked").Select(entry => entry.Kind).ToListAsync());
        Assert.Equal(5, counted.Count);
        Assert.Single(counted, kind => kind == "staff-locked");
        desk.App.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.StartsWith("/sign-in/code", (await Office.GivePasswordAsync(From(desk.App, 99), name)).Location, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/sign-in", "UserName", "TK-STF-15")]
    [InlineData("/s", "Code", "TK-LNK-6")]
    public async Task OneAddress_TryingTooOften_IsRefused_AndAnotherIsNot(string door, string field, string rule)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite, Addresses.Set);
        var one = From(desk.App, 1);
        var form = await FilledForm.OpenAsync(one, door, KeyValuePair.Create(field, "ABCDEFGH"));
        for (var i = 0; i < AddressTries; i += 10) await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => form.SendAsync()));

        var refused = await form.SendAsync();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains(WordsOf(rule), refused.Page.DocumentElement.TextContent, StringComparison.Ordinal);

        var other = await (await FilledForm.OpenAsync(From(desk.App, 2), door, KeyValuePair.Create(field, "ABCDEFGH"))).SendAsync();
        Assert.DoesNotContain(WordsOf(rule), other.Page.DocumentElement.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task OneTimeCode_GuessedFromManyAddresses_IsSpentAfterFive()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite, Addresses.Set);
        var id = await desk.AcceptAsync();
        var cookies = new Strangers.Cookies(desk);
        var link = await cookies.LinkAsync(id);
        var path = "/c/" + await TokenAsync(desk, link);
        Assert.Equal(path + "/code", (await From(desk.App, 0).SubmitAsync(path, new Dictionary<string, string>())).Location);

        var answers = await Task.WhenAll(Enumerable.Range(1, 12).Select(i => From(desk.App, i).SubmitAsync(path + "/code", new Dictionary<string, string> { ["Code"] = "wrong!" })));

        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status));
        var sent = await desk.App.WithDatabaseAsync(db => db.Set<OneTimeCode>().AsNoTracking().SingleAsync());
        Assert.Equal((5, null), (sent.WrongTries, sent.UsedAt));
        Assert.Equal(4, answers.Count(answer => answer.Page.DocumentElement.TextContent.Contains(CaseLinkRefusals.WrongCode.Words, StringComparison.Ordinal)));
    }

    private static string WordsOf(string rule) => rule == "TK-LNK-6" ? CaseLinkRefusals.TooManyCodes.Words : StaffRefusals.TooManyTries.Words;

    private static Task<string> TokenAsync(Desk desk, Guid linkId) => desk.App.ActAsync(async services =>
    {
        var link = await services.GetRequiredService<Platform.Database.TakanDb>().Set<CaseLink>().SingleAsync(row => row.Id == linkId);
        return services.GetRequiredService<CaseLinkSecrets>().OpenSecret(link).Token;
    });

    private static Task<string> NameAsync(Desk desk) => desk.App.WithDatabaseAsync(db =>
        db.Set<StaffAccount>().Where(staff => staff.Id == desk.Zhou.Id).Select(staff => staff.UserName!).SingleAsync());

    private static Browser From(TakanApp app, int address)
    {
        var client = app.Visitor();
        client.DefaultRequestHeaders.Add(Addresses.Header, $"10.0.0.{address}");
        return new(client);
    }

    /// <summary>Lets a request say which address it comes from, which in memory is none.</summary>
    private sealed class Addresses : IStartupFilter
    {
        public const string Header = "X-Test-Address";

        public static void Set(IServiceCollection services) => services.AddSingleton<IStartupFilter, Addresses>();

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((http, rest) =>
            {
                http.Connection.RemoteIpAddress = IPAddress.Parse(http.Request.Headers[Header].ToString());
                return rest(http);
            });
            next(app);
        };
    }
}
