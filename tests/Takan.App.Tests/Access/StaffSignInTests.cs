using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Access;

public abstract class StaffSignInTests(DatabaseKind kind) : AppTests(kind)
{
    private Office office = null!;

    public override async Task InitializeAsync()
    {
        await base.InitializeAsync();
        office = new(App);
    }

    [Fact]
    public async Task SignIn_WithoutTheSecondFactor_ReachesNothing()
    {
        await office.SetUpAsync();
        var browser = NewBrowser();
        var half = await Office.GivePasswordAsync(browser, "sunli");
        Assert.StartsWith("/sign-in/code", half.Location, StringComparison.Ordinal);

        foreach (var path in (string[])["/me", "/administration/administrators", "/administration/people", "/sign-out"])
        {
            var answer = await browser.GetAsync(path);
            Assert.Equal(HttpStatusCode.Found, answer.Status);
            Assert.StartsWith("/sign-in?back=", answer.Location, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task SignIn_UnknownName_ReadsLikeAWrongPassword()
    {
        await office.SetUpAsync();
        var wrong = await Office.GivePasswordAsync(NewBrowser(), "sunli", "not-the-password-1");
        var unknown = await Office.GivePasswordAsync(NewBrowser(), "nobody", "not-the-password-1");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal(wrong.Status, unknown.Status);
        Assert.Equal(Words(wrong), Words(unknown));
        Assert.Contains("用户名或密码不对", Words(wrong), StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignOut_EndsTheSignInOnTheServer_SoThatACopyOfItsCookieOpensNothing()
    {
        await office.SetUpAsync();
        var (browser, other) = (NewBrowser(), NewBrowser());
        await office.SignInAsync(browser, "sunli");
        App.Clock.Advance(TimeSpan.FromMinutes(1));
        await office.SignInAsync(other, "sunli");
        var copy = browser.Cookie("takan-staff");
        Assert.Equal(HttpStatusCode.OK, await WithCookieAsync(copy));

        Assert.Equal("/sign-in", (await browser.SubmitAsync("/me", new Dictionary<string, string>(), action: "/sign-out")).Location);

        Assert.Equal(HttpStatusCode.Unauthorized, await WithCookieAsync(copy));
        Assert.Equal(HttpStatusCode.OK, (await other.GetAsync("/me")).Status);
    }

    private async Task<HttpStatusCode> WithCookieAsync(string cookie)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/me");
        request.Headers.Add("Cookie", cookie);
        using var answer = await NewBrowser().Client.SendAsync(request);
        return answer.StatusCode;
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongPasswords_IsShutEvenForTheRightOne()
    {
        await office.SetUpAsync();
        var browser = NewBrowser();
        for (var i = 0; i < 5; i++) await Office.GivePasswordAsync(browser, "sunli", "not-the-password-1");
        var right = await Office.GivePasswordAsync(browser, "sunli");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);

        App.Clock.Advance(TimeSpan.FromMinutes(16));
        Assert.Equal("/", (await office.SignInAsync(browser, "sunli")).Location);
    }

    [Fact]
    public async Task SignIn_ManyGuessesAtOnce_AreCountedOneByOne()
    {
        await office.SetUpAsync();
        var guesses = Enumerable.Range(0, 12).Select(i => Office.GivePasswordAsync(NewBrowser(), "sunli", $"guess-number-{i}-x"));
        await Task.WhenAll(guesses);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Office.GivePasswordAsync(NewBrowser(), "sunli")).Status);
        var counted = await App.WithDatabaseAsync(db => db.Set<LogEntry>().CountAsync(entry => entry.Kind == "sign-in-failed" || entry.Kind == "staff-locked"));
        Assert.Equal(5, counted);
    }

    [Fact]
    public async Task SignIn_AfterFiveWrongCodes_IsShut()
    {
        await office.SetUpAsync();
        var browser = NewBrowser();
        await Office.GivePasswordAsync(browser, "sunli");
        for (var i = 0; i < 5; i++)
            Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/sign-in/code", new Dictionary<string, string> { ["Code"] = "000000" })).Status);
        var right = await browser.SubmitAsync("/sign-in/code", new Dictionary<string, string> { ["Code"] = await office.CodeAsync("sunli") });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, right.Status);
    }

    [Fact]
    public async Task SignIn_WithACodeThatWasUsed_IsRefused()
    {
        await office.SetUpAsync();
        var first = NewBrowser();
        await Office.GivePasswordAsync(first, "sunli");
        var code = new Dictionary<string, string> { ["Code"] = await office.CodeAsync("sunli") };
        Assert.Equal("/", (await first.SubmitAsync("/sign-in/code", code)).Location);

        var thief = NewBrowser();
        await Office.GivePasswordAsync(thief, "sunli");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await thief.SubmitAsync("/sign-in/code", code)).Status);
    }

    [Theory]
    [InlineData("/administration/administrators", "/administration/administrators")]
    [InlineData("https://evil.example/", "/")]
    [InlineData("//evil.example/", "/")]
    public async Task SignIn_Back_LeadsToLocalAddressesOnly(string back, string expected)
    {
        await office.SetUpAsync();
        var browser = NewBrowser();
        var half = await Office.GivePasswordAsync(browser, "sunli", back: back);
        var answer = await browser.SubmitAsync(half.Location!, new Dictionary<string, string> { ["Code"] = await office.CodeAsync("sunli"), ["Back"] = back });
        Assert.Equal(expected, answer.Location);
    }

    [Fact]
    public async Task SignOut_NeedsAPost_AndEndsTheSession()
    {
        var browser = await office.SetUpAsync();
        await browser.GetAsync("/sign-out");
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/me")).Status);
        await browser.SubmitAsync("/sign-out", new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.Found, (await browser.GetAsync("/me")).Status);
    }

    [Fact]
    public async Task ChangePassword_EndsTheOtherSessions()
    {
        var here = await office.SetUpAsync();
        var elsewhere = NewBrowser();
        await office.SignInAsync(elsewhere, "sunli");
        var changed = await here.SubmitAsync("/me", new Dictionary<string, string>
        {
            ["Present"] = Office.Password,
            ["Wanted"] = "another-horse-88",
            ["Repeated"] = "another-horse-88",
        });
        Assert.Equal(HttpStatusCode.Found, changed.Status);
        Assert.Equal(HttpStatusCode.OK, (await here.GetAsync("/me")).Status);
        Assert.Equal(HttpStatusCode.Found, (await elsewhere.GetAsync("/me")).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await Office.GivePasswordAsync(elsewhere, "sunli")).Status);
    }

    [Theory]
    [InlineData("short-1")]
    [InlineData("only-letters-here")]
    [InlineData("sunli-2026-sunli")]
    [InlineData("aaaaaaaaaaa1")]
    public async Task ChangePassword_ToAWeakOne_IsRefused(string weak)
    {
        var browser = await office.SetUpAsync();
        var answer = await browser.SubmitAsync("/me", new Dictionary<string, string> { ["Present"] = Office.Password, ["Wanted"] = weak, ["Repeated"] = weak });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("至少 12 位", Words(answer), StringComparison.Ordinal);
    }

    private static string Words(Answer answer) => answer.Page.QuerySelector(".problems, .validation-summary-errors, .why")?.TextContent.Trim() ?? "";
}

public sealed class StaffSignInOnSqlite() : StaffSignInTests(DatabaseKind.Sqlite);

public sealed class StaffSignInOnPostgres() : StaffSignInTests(DatabaseKind.Postgres);
