using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Casework.Exemptions;
using Takan.Casework.Registry;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Eligibility;

public sealed class ExemptionLibraryTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-29")]
    [Demand("LT-30")]
    [Demand("LT-31")]
    [Demand("LT-40")]
    public async Task Place_WithSixElementsAndStableManagement_IsApprovedByAnother_SuspendedResumedAndRemoved(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var place = await desk.ListAsync();
        Assert.Equal((ExemptionState.Listed, PremisesStanding.Listed), await StandsAsync(desk, place));

        Desk.Allowed(await desk.DecideAsync(place, ExemptionCommand.Suspend, "换了烟道"));
        Assert.Equal((ExemptionState.Suspended, PremisesStanding.Suspended), await StandsAsync(desk, place));
        Desk.Allowed(await desk.DecideAsync(place, ExemptionCommand.Resume, "复核合格"));
        Desk.Allowed(await desk.DecideAsync(place, ExemptionCommand.Remove, "停业"));
        Assert.Equal((ExemptionState.Unlisted, PremisesStanding.NotListed), await StandsAsync(desk, place));

        var kinds = await desk.App.WithDatabaseAsync(db => db.Set<LogEntry>().Where(row => row.Kind.StartsWith("exemption-")).OrderBy(row => row.Number).Select(row => row.Kind).ToListAsync());
        Assert.Equal(["exemption-proposed", "exemption-listed", "exemption-suspended", "exemption-resumed", "exemption-removed"], kinds);
    }

    [Theory, OnSqlite]
    [Demand("LT-29", Refused = true)]
    [Demand("LT-30", Refused = true)]
    [Demand("LT-31", Refused = true)]
    [Demand("LT-40", Refused = true)]
    public async Task Place_ThatLacksOneThing_IsRefusedByItsRule(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var place = await desk.RegisterPlaceAsync(flags: PremisesFlag.StableManagement);
        var unstable = await desk.RegisterPlaceAsync("示例区别处路 1 号");
        var both = await desk.AddAsync(desk.BureauId, "双岗人员", Role.Inspector, Role.CentreLead);

        Assert.Equal("LT-30", Desk.Refused(await desk.ProposeAsync(place, elements: [.. Libraries.SixElements.Skip(1)])));
        Assert.Equal("LT-40", Desk.Refused(await desk.ProposeAsync(place, management: " ")));
        Assert.Equal("LT-40", Desk.Refused(await desk.ProposeAsync(unstable)));
        Assert.Equal("TK-811", Desk.Refused(await desk.ProposeAsync(place, record: null)));
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<ExemptionEntry>().CountAsync()));

        Desk.Allowed(await desk.ProposeAsync(place, by: both));
        Assert.Equal("TK-603", Desk.Refused(await desk.DecideAsync(place, ExemptionCommand.Approve, by: both)));
        Assert.Equal("LT-31", Desk.Refused(await desk.DecideAsync(place, ExemptionCommand.Approve, reason: " ")));
        Assert.Equal("TK-004", Desk.Refused(await desk.DecideAsync(place, ExemptionCommand.Suspend)));

        await using var other = await Desk.OpenAsync(kind);
        Assert.Equal("LT-29", Desk.Refused(await other.ProposeAsync(await other.RegisterPlaceAsync(flags: PremisesFlag.StableManagement))));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-41")]
    [Demand("LT-41", Refused = true)]
    public async Task Stall_OfAListedMarket_IsExempt_AndTheHouseNextDoorIsNot(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        await desk.ListAsync("示例区望海路 118 号");
        await desk.ListAsync("示例区望海路 11");

        async Task<Road> RoadAsync(string address)
        {
            var id = await desk.AcceptFoodAsync(FoodShops.Form with { Address = address });
            Desk.Allowed(await desk.AnswerAsync(id, "看过申请表"));
            return (await desk.CardAsync(id)).Recommended.Road;
        }

        Assert.Equal(Road.Exempt, await RoadAsync("示例区望海路118號三楼 301 室"));
        Assert.Equal(Road.Remote, await RoadAsync("示例区望海路 119 号 301 室"));
    }

    [Theory, OnSqlite]
    public async Task Pages_InspectorProposes_LeadApproves_AndNobodyElseDecides(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var place = await desk.RegisterPlaceAsync(flags: PremisesFlag.StableManagement);
        var path = $"/registry/premises/{place}/exemption";
        var inspector = await desk.SignInAsync(desk.Zhou);
        var lead = await desk.SignInAsync(desk.Lead);
        var fields = new List<KeyValuePair<string, string>>(Libraries.SixElements.Select(element => KeyValuePair.Create("Input.Elements", element)))
        {
            new("Input.Management", "统一管理"), new("Input.Record", "六项都看过"),
        };

        var proposed = await (await Running.FilledForm.OpenAsync(inspector, path, path + "?handler=Propose", fields)).SendAsync();
        Assert.Equal(HttpStatusCode.Found, proposed.Status);
        Assert.Empty((await inspector.GetAsync(path)).Page.QuerySelectorAll("button[name=Command]"));
        var refused = await inspector.SubmitAsync("/sign-out", new Dictionary<string, string> { ["Command"] = "Approve", ["Reason"] = "自己批" }, action: path);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);

        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync(path, new Dictionary<string, string> { ["Command"] = "Approve", ["Reason"] = "核对过" })).Status);
        Assert.Contains("在库", (await inspector.GetAsync("/registry/exemptions")).Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
    }

    private static async Task<(ExemptionState, PremisesStanding)> StandsAsync(Desk desk, Guid place) => (
        await desk.App.WithDatabaseAsync(db => db.Set<ExemptionEntry>().Where(row => row.Id == place).Select(row => row.State).SingleAsync()),
        (await desk.AsAsync<ExemptionLibrary, IReadOnlyList<PremisesStanding>>(desk.Lead, library => library.StandingsAsync(desk.BureauId, ["示例区望海路118号"], default)))[0]);
}
