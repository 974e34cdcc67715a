using Takan.Visits.Hall;

namespace Takan.Web.Demo;

/// <summary>The service room of the demo's bureau: two booths, one of which is out of order.</summary>
public static class DemoHall
{
    public static async Task TellAsync(DemoStory story, DemoPeople people)
    {
        var administrator = people["sunli"];
        story.Clock.GoTo(8, new(9, 0));
        await story.DoAsync<AddBooth, Booth>(administrator, add => add.HandleAsync(administrator, "1 号踏勘间", default));
        var second = await story.DoAsync<AddBooth, Booth>(administrator, add => add.HandleAsync(administrator, "2 号踏勘间", default));
        var desk = people["yaobang"];
        await story.DoAsync<SwitchBooth, Booth>(desk, close => close.CloseAsync(desk, second.Id, "摄像头在修，明天恢复", default));
    }
}
