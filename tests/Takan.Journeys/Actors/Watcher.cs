namespace Takan.Journeys.Actors;

/// <summary>Of the house, in the room without inspecting: sees and hears, steers nothing.</summary>
public sealed class Watcher(Office office, string name, string userName) : Staff(office, name, userName)
{
    public async Task EnterAsync(string inspection)
    {
        Office.Steps.Say($"{Name} comes into the room to watch");
        await GoAsync($"/inspections/{inspection}/watch");
        await PressAsync("进入");
        await World.Videos.MovesAsync(Page, "room-watch [data-part=picture]");
        await PictureAsync("watch");
    }

    /// <summary>Supervision sends somebody, with a word to the inspectors before (HC-42).</summary>
    public async Task SendAsync(Staff observer)
    {
        await GoAsync("/observers");
        await Page.SelectOptionAsync("#Inspection", new Microsoft.Playwright.SelectOptionValue { Index = 1 });
        await Page.SelectOptionAsync("#Person", new Microsoft.Playwright.SelectOptionValue { Label = observer.Name });
        await Page.CheckAsync("input[name=Announced][type=checkbox]");
        await PictureAsync("observers");
        await PressAsync("选派");
        await Page.Locator("[aria-labelledby=h-coming] ul", new() { HasText = observer.Name }).WaitForAsync();
    }
}
