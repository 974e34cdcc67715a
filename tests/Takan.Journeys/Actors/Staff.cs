using Microsoft.Playwright;
using Takan.Journeys.World;

namespace Takan.Journeys.Actors;

/// <summary>A person with an account, at an own PC.</summary>
public class Staff(Office office, string name, string userName)
{
    private readonly string password = Convert.ToHexString(System.Security.Cryptography.RandomNumberGenerator.GetBytes(10)) + "a1";
    private Authenticator? authenticator;
    private IPage? page;

    protected Office Office => office;

    public string Name => name;

    public string UserName => userName;

    /// <summary>Null where nobody asks.</summary>
    public string? Unit { get; init; }

    public IPage Page => page ?? throw new InvalidOperationException(name + " has not sat down yet.");

    public Task<string> CodeAsync() => authenticator!.CodeAsync();

    /// <summary>From the one-time link to the home page: own password, own second factor.</summary>
    public async Task JoinAsync(string link)
    {
        await SitDownAsync();
        await Page.GotoAsync(link);
        await Page.FillAsync("#Wanted", password);
        await Page.FillAsync("#Repeated", password);
        await PressAsync("设置密码");
        await Page.WaitForURLAsync("**/sign-in**");
        await Page.FillAsync("#UserName", userName);
        await Page.FillAsync("#Password", password);
        await PressAsync("下一步");
        await EnrolAsync();
    }

    protected async Task SitDownAsync() => page = await office.Browsers.OfficePageAsync();

    protected string Password => password;

    protected async Task EnrolAsync()
    {
        var secret = await Page.Locator("main code, code").First.InnerTextAsync();
        authenticator = new(secret, office.Clock);
        await Page.FillAsync("#Code", await CodeAsync());
        await PressAsync("完成设置");
        await Page.WaitForURLAsync(address => !address.Contains("/sign-in", StringComparison.Ordinal));
    }

    public Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    /// <summary>A way on that the page offers, by its words.</summary>
    public Task FollowAsync(string words) => Page.GetByRole(AriaRole.Link, new() { Name = words, Exact = true }).First.ClickAsync();

    public Task<IResponse?> GoAsync(string path) => Page.GotoAsync(office.Address + path);

    public async Task PictureAsync(string screen)
    {
        // Turbo changes the address first and the page a moment later.
        await Page.Locator("html:not([aria-busy])").WaitForAsync();
        await office.Album.TakeAsync(Page, screen);
    }
}
