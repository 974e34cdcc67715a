using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Hosting;
using Takan.App.Tests.Running;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;

namespace Takan.App.Tests.Access;

/// <summary>People of a bureau as tests need them, made through the pages as an office would make them.</summary>
public sealed partial class Office(TakanApp app)
{
    public const string Password = "correct-horse-77";

    public string SetUpPath => new Uri(File.ReadAllText(Path.Combine(app.DataFolder, "set-up-link")).Trim()).AbsolutePath;

    public static IReadOnlyDictionary<string, string> FirstDay { get; } = new Dictionary<string, string>
    {
        ["BureauName"] = "示例区行政审批服务局",
        ["Profile"] = "huancui",
        ["AdministratorName"] = "孙立",
        ["UserName"] = "sunli",
        ["Password"] = Password,
        ["Repeated"] = Password,
    };

    /// <summary>Set up by the wizard; the system administrator, signed in.</summary>
    public async Task<Browser> SetUpAsync(string profile = "huancui")
    {
        var browser = new Browser(app.Visitor());
        _ = app.Server;
        var answer = await browser.SubmitAsync(SetUpPath, new Dictionary<string, string>(FirstDay) { ["Profile"] = profile });
        Assert.Equal(HttpStatusCode.Found, answer.Status);
        await EnrolAsync(browser, "sunli");
        return browser;
    }

    /// <summary>The system administrator appoints; the new one sets a password and signs in.</summary>
    public async Task<Browser> AppointAsync(Browser systemAdministrator, Role post, string userName)
    {
        var answer = await systemAdministrator.SubmitAsync("/administration/administrators",
            new Dictionary<string, string> { ["Post"] = post.ToString(), ["DisplayName"] = "任某", ["UserName"] = userName }, "Appoint");
        return await JoinAsync(answer, userName);
    }

    /// <summary>Added by the security administrator, roles granted, signed in.</summary>
    public async Task<Browser> AddAsync(Browser securityAdministrator, string userName, params Role[] roles)
    {
        var answer = await securityAdministrator.SubmitAsync("/administration/people",
            new Dictionary<string, string> { ["DisplayName"] = "周敏", ["UserName"] = userName });
        var browser = await JoinAsync(answer, userName);
        var id = (await AccountAsync(userName)).Id;
        foreach (var role in roles)
        {
            var granted = await securityAdministrator.SubmitAsync($"/administration/people/{id}",
                new Dictionary<string, string> { ["role"] = role.ToString(), ["holds"] = "true" }, "Role");
            Assert.Equal(HttpStatusCode.Found, granted.Status);
        }

        return browser;
    }

    public Task<StaffAccount> AccountAsync(string userName) => app.WithDatabaseAsync(db =>
        db.Set<StaffAccount>().AsNoTracking().SingleAsync(staff => staff.UserName == userName));

    /// <summary>What the person's phone shows now. Moves the clock on first, so that no code is asked for twice.</summary>
    public async Task<string> CodeAsync(string userName)
    {
        app.Clock.Advance(TimeSpan.FromSeconds(31));
        await using var scope = app.Services.CreateAsyncScope();
        var secret = scope.ServiceProvider.GetRequiredService<StaffSecrets>().Factor(await AccountAsync(userName));
        return Totp.CodeAt(secret, Totp.StepAt(app.Clock.GetUtcNow().UtcDateTime));
    }

    public static Task<Answer> GivePasswordAsync(Browser browser, string userName, string password = Password, string back = "") =>
        browser.SubmitAsync("/sign-in" + (back.Length > 0 ? "?Back=" + Uri.EscapeDataString(back) : ""),
            new Dictionary<string, string> { ["UserName"] = userName, ["Password"] = password, ["Back"] = back });

    public async Task<Answer> SignInAsync(Browser browser, string userName)
    {
        await GivePasswordAsync(browser, userName);
        return await browser.SubmitAsync("/sign-in/code", new Dictionary<string, string> { ["Code"] = await CodeAsync(userName) });
    }

    public static string LinkIn(Answer answer) => JoinPath().Match(answer.Page.DocumentElement.TextContent).Value;

    private async Task<Browser> JoinAsync(Answer invitation, string userName)
    {
        var browser = new Browser(app.Visitor());
        var joined = await browser.SubmitAsync(LinkIn(invitation), new Dictionary<string, string> { ["Wanted"] = Password, ["Repeated"] = Password });
        Assert.Equal("/sign-in", joined.Location);
        var half = await GivePasswordAsync(browser, userName);
        Assert.StartsWith("/sign-in/second-factor", half.Location, StringComparison.Ordinal);
        await EnrolAsync(browser, userName);
        return browser;
    }

    private async Task EnrolAsync(Browser browser, string userName)
    {
        var answer = await browser.SubmitAsync("/sign-in/second-factor", new Dictionary<string, string> { ["Code"] = await CodeAsync(userName) });
        Assert.Equal(HttpStatusCode.Found, answer.Status);
    }

    [GeneratedRegex("/join/[0-9a-f]{64}", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex JoinPath();
}
