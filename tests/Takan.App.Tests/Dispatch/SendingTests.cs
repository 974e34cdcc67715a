using System.Net;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Dispatch;

/// <summary>A case goes to the pair of its area, a hard one to the technical pair; others take it for a reason that is written down.</summary>
public sealed class SendingTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-07")]
    [Demand("LT-07", Refused = true)]
    public async Task EachPair_IsOfferedItsOldest_AndTakesAnothersForAReason(DatabaseKind kind)
    {
        await using var town = await Leads.SendingAsync(kind);
        var desk = town.Desk;
        var west = await desk.WaitingAsync("西一餐饮有限公司", Leads.InTheWest);
        var first = await desk.WaitingAsync("东一餐饮有限公司", Leads.InTheEast);
        var second = await desk.WaitingAsync("东二餐饮有限公司", Leads.InTheEast);
        var zhou = await desk.SignInAsync(desk.Zhou);
        Assert.Contains("东一餐饮有限公司", (await zhou.GetAsync("/")).Page.QuerySelector("#work")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("东片组", (await zhou.GetAsync($"/cases/{first}/take")).Page.QuerySelector("#route")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("LT-07", (await zhou.GetAsync($"/cases/{west}/take")).Page.QuerySelector("#route")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("HC-21", Desk.Refused(await desk.TakeAsync(desk.Zhou, second)));
        Assert.Equal("LT-07", Desk.Refused(await desk.TakeAsync(desk.Zhou, west)));
        // An earlier case of another pair holds nobody up, at the queue nor at the telephone.
        var own = Desk.Allowed(await desk.TakeAsync(desk.Zhou, first));
        Assert.Null(own.OutOfOrderReason);
        Desk.Allowed(await desk.CallAsync(desk.Zhou, own.Id));
        var others = Desk.Allowed(await desk.TakeAsync(desk.Zhou, west, "西片组都在外地"));

        Assert.Equal("西片组都在外地", others.OutOfOrderReason);
        Assert.Equal(["inspection-planned", "pair-chosen"], (await desk.KindsAsync(LogStream.Of(others.Id))).Take(2));
        Assert.Contains("西片组都在外地", (await zhou.GetAsync($"/cases/{west}")).Page.GetElementById("trail")!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-08")]
    [Demand("LT-08", Refused = true)]
    public async Task HardMatter_GoesToTheTechnicalPair_AndItsTeamToo(DatabaseKind kind)
    {
        await using var town = await Leads.SendingAsync(kind);
        var desk = town.Desk;
        var id = await desk.WaitingAsync("东片大药房有限公司", Leads.InTheEast, hard: true);

        Assert.Equal("LT-08", Desk.Refused(await desk.TakeAsync(desk.Zhou, id)));
        var inspection = Desk.Allowed(await desk.TakeAsync(town.Tang, id));
        Assert.Equal("LT-08", inspection.PairRule);
        Desk.Allowed(await desk.CallAsync(town.Tang, inspection.Id));
        Assert.Equal("LT-08", Desk.Refused(await desk.TeamAsync(town.Tang, inspection.Id, town.Tang, desk.Zhou)));
        Assert.Equal(InspectionState.Contacted, Desk.Allowed(await desk.TeamAsync(town.Tang, inspection.Id, town.Tang, town.Song)).State);
        Assert.DoesNotContain("pair-left", await desk.KindsAsync(LogStream.Of(inspection.Id)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-07", Refused = true)]
    public async Task TeamPage_ProposesThePair_AndOtherPeopleNeedAReason(DatabaseKind kind)
    {
        await using var town = await Leads.SendingAsync(kind);
        var desk = town.Desk;
        var id = await desk.WaitingAsync("东一餐饮有限公司", Leads.InTheEast);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, id)).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        var zhou = await desk.SignInAsync(desk.Zhou);
        var path = $"/inspections/{inspection}/team";

        var page = (await zhou.GetAsync(path)).Page;
        Assert.Equal(new[] { desk.Zhou.Id.ToString(), desk.He.Id.ToString() }.Order(), page.QuerySelectorAll("[name=People][checked]").Select(box => box.GetAttribute("value")!).Order());
        Assert.Contains("LT-07", page.QuerySelector("#pair")!.TextContent, StringComparison.Ordinal);

        Assert.Equal("LT-07", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.Feng)));
        var named = await zhou.PostAsync(path, Team(page, desk.Zhou.Id, desk.Feng.Id, "何洋休假"));
        Assert.Equal(HttpStatusCode.Found, named.Status);
        Assert.Contains("pair-left", await desk.KindsAsync(LogStream.Of(inspection)));
        Assert.Contains("何洋休假", (await zhou.GetAsync($"/cases/{id}")).Page.GetElementById("trail")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("何洋休假", (await (await desk.PhoneAsync(id)).GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Week_OfAKeptArea_ShowsWhatLiesThere(DatabaseKind kind)
    {
        await using var town = await Leads.SendingAsync(kind);
        var desk = town.Desk;
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.WaitingAsync("东一餐饮有限公司", Leads.InTheEast))).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        var lead = await desk.SignInAsync(desk.Lead);

        var areas = (await lead.GetAsync("/calendar")).Page.QuerySelectorAll("#area option").ToDictionary(option => option.TextContent.Trim(), option => option.GetAttribute("value"));
        Assert.Equal(["东片", "全部", "西片"], areas.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(2, (await lead.GetAsync($"/calendar?area={areas["东片"]}")).Page.QuerySelectorAll("li.block").Length);
        Assert.Empty((await lead.GetAsync($"/calendar?area={areas["西片"]}")).Page.QuerySelectorAll("li.block"));
    }

    /// <summary>A bureau whose paper knows no areas goes by the queue alone.</summary>
    [Theory, OnSqlite]
    public async Task BureauThatDoesNotSendByArea_TakesInTheOrderOfAcceptance_WithAnyTeam(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Feng, desk.He);

        Assert.DoesNotContain("pair-chosen", await desk.KindsAsync(LogStream.Of(inspection)));
        Assert.Null((await (await desk.SignInAsync(desk.Feng)).GetAsync($"/inspections/{inspection}/team")).Page.QuerySelector("#pair, [name=PairReason]"));
    }

    private static FormUrlEncodedContent Team(AngleSharp.Dom.IDocument page, Guid one, Guid other, string reason) => new(
    [
        new("__RequestVerificationToken", page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        new("People", one.ToString()), new("People", other.ToString()), new("PairReason", reason),
    ]);
}
