using Takan.Platform.Access;

namespace Takan.Journeys.Screens;

/// <summary>A new page without a line in <see cref="ScreenPlan"/> fails here.</summary>
[Collection("screens")]
public sealed class ScreenPlanTests(OpenOffice open)
{
    [Fact]
    public async Task EveryPageHasAScreenInThePlan()
    {
        var pages = (await EndpointsDeclareAccess.ListAsync(open.Office.Services)).Where(endpoint => endpoint.IsPage).Select(endpoint => endpoint.Route.Trim('/')).Distinct().Order();
        Assert.Equal(pages, ScreenPlan.All.Select(screen => screen.Route).Distinct().Order());
    }
}
