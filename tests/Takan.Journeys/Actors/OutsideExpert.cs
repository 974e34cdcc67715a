using Microsoft.Playwright;
using Takan.Journeys.World;

namespace Takan.Journeys.Actors;

/// <summary>Somebody from the library of experts, at an own PC, with a link that works once (LJ-20).</summary>
public sealed class OutsideExpert(Office office, string name, string phone)
{
    private IPage? page;

    private IPage Page => page ?? throw new InvalidOperationException(name + " has not been invited yet.");

    public string Name => name;

    public string Phone => phone;

    public async Task AcceptAsync(string link)
    {
        office.Steps.Say($"Expert {name} opens the invitation, proves the phone and declares to be free of interest");
        page = await office.Browsers.OfficePageAsync();
        await Page.GotoAsync(link);
        await PressAsync("发送验证码");
        await Page.WaitForURLAsync("**/code");
        await Page.FillAsync("#Code", await OneTimeCode.ReadAsync(office, Page));
        await PressAsync("确认");
        await Page.WaitForURLAsync("**/invited");
        await PictureAsync("expert-declares");
        await PressAsync("没有利害关系，参加");
        await Page.Locator("#watch-room").WaitForAsync();
    }

    public async Task EnterAsync()
    {
        await Page.ReloadAsync();
        await PressAsync("进入");
        await Videos.MovesAsync(Page, "room-watch [data-part=picture]");
    }

    public async Task RemarkAsync(string words)
    {
        await Page.SelectOptionAsync("#Item", new SelectOptionValue { Index = 1 });
        await Page.FillAsync("#Text", words);
        await PictureAsync("expert-remark");
        await PressAsync("写进记录");
        await Page.Locator("#watch-items", new() { HasText = words }).WaitForAsync();
    }

    private Task PressAsync(string words) => Page.GetByRole(AriaRole.Button, new() { Name = words, Exact = true }).ClickAsync();

    private Task PictureAsync(string screen) => office.Album.TakeAsync(Page, screen);
}
