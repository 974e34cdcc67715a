using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Takan.Journeys.Actors;

/// <summary>The newest one-time code on the page that shows what phones would have received.</summary>
public static partial class OneTimeCode
{
    public static async Task<string> ReadAsync(Office office, IPage beside)
    {
        var messages = await beside.Context.NewPageAsync();
        await messages.GotoAsync(office.Address + "/demo/messages");
        var text = messages.Locator(".message-text", new() { HasTextRegex = Said() }).First;
        await text.WaitForAsync();
        await office.Album.TakeAsync(messages, "demo-messages");
        var code = Said().Match(await text.InnerTextAsync()).Groups[1].Value;
        await messages.CloseAsync();
        return code;
    }

    [GeneratedRegex(@"验证码\s*(\d{6})")]
    private static partial Regex Said();
}
