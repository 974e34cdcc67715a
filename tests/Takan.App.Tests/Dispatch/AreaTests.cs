using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Areas;
using Takan.Casework.Dispatch;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Dispatch;

/// <summary>The lead keeps pairs and areas: two people a pair, a subdistrict in one area, each change in the log.</summary>
public sealed class AreaTests
{
    private const string Path = "/administration/areas";

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-07")]
    [Demand("LT-07", Refused = true)]
    public async Task Pair_IsTwoPeople_AndNobodyIsInTwo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        Leads.None(await desk.PairUpAsync("东片组", desk.Zhou, desk.He));
        var pair = await desk.App.WithDatabaseAsync(db => db.Set<InspectionPair>().AsNoTracking().SingleAsync());
        Assert.Equal([desk.Zhou.Id, desk.He.Id], pair.People);

        Assert.Equal("LT-07", Leads.Rule(await desk.PairUpAsync("一人组", desk.Feng, desk.Feng), nameof(PairForm.Dispatched)));
        Assert.Equal("LT-07", Leads.Rule(await desk.PairUpAsync("重了组", desk.Feng, desk.He), nameof(PairForm.Dispatched)));
        Assert.Equal("TK-ARE-03", Leads.Rule(await desk.PairUpAsync("外人组", desk.Feng, desk.Clerk), nameof(PairForm.Dispatched)));
        Assert.Equal("TK-ARE-02", Leads.Rule(await desk.PairUpAsync("东片组", desk.Feng, desk.Feng), nameof(PairForm.Name)));
        Leads.None(await desk.PairUpAsync("东片组", desk.Feng, desk.He, technical: true, id: pair.Id));
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<InspectionPair>().CountAsync(row => row.PermanentId == desk.Feng.Id && row.IsTechnical)));

        Leads.None(await desk.DivideAsync("东片", "东片组", Leads.InTheEast));
        Assert.Equal("LT-07", Desk.Refused(await DissolveAsync(desk, pair.Id)));
        var area = await desk.App.WithDatabaseAsync(db => db.Set<InspectionArea>().Select(row => row.Id).SingleAsync());
        Desk.Allowed(await desk.AsAsync<KeepArea, Outcome<InspectionArea>>(desk.Lead, handler => handler.RemoveAsync(desk.Lead, area, default)));
        Desk.Allowed(await DissolveAsync(desk, pair.Id));
        Assert.Equal("TK-ARE-04", Desk.Refused(await DissolveAsync(desk, pair.Id)));
        Assert.Equal(
            ["pair-formed", "pair-changed", "area-made", "area-removed", "pair-dissolved"],
            (await desk.KindsAsync(LogStream.OfUnit(desk.BureauId))).Where(one => one.StartsWith("pair-", StringComparison.Ordinal) || one.StartsWith("area-", StringComparison.Ordinal)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-02")]
    [Demand("LT-02", Refused = true)]
    public async Task District_OfTwentyThreeSubdistricts_EachInOneArea_AndChosenAtIntake(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var all = Enumerable.Range(1, 23).Select(number => $"第{number}街道").ToList();
        Leads.None(await desk.PairUpAsync("东片组", desk.Zhou, desk.He));
        Leads.None(await desk.DivideAsync("东片", "东片组", all.Take(12)));
        Assert.Equal("LT-07", Leads.Rule(await desk.DivideAsync("西片", "东片组", all.Skip(11)), nameof(AreaForm.Places)));
        Leads.None(await desk.DivideAsync("西片", "东片组", all.Skip(12)));
        Assert.Equal("LT-02", Leads.Rule(await desk.DivideAsync("空片", "东片组", " "), nameof(AreaForm.Places)));

        Assert.Equal(23, await desk.App.WithDatabaseAsync(db => db.Set<AreaSubdistrict>().Select(row => row.Name).Distinct().CountAsync()));
        var unsaid = await RegisterAsync(desk, null);
        Assert.Equal("LT-07", Leads.Rule(unsaid.Errors, nameof(CaseForm.Subdistrict)));
        Assert.Equal("LT-02", Leads.Rule((await RegisterAsync(desk, "别区街道")).Errors, nameof(CaseForm.Subdistrict)));
        var done = await RegisterAsync(desk, "第23街道");
        Leads.None(done.Errors);
        Assert.Equal("第23街道", (await desk.CaseAsync(done.Case!.Id)).Subdistrict);
    }

    /// <summary>The key holds where two nodes would both believe that it is free.</summary>
    [Theory, OnSqlite, OnPostgres]
    public async Task Subdistrict_InTwoAreas_TheDatabaseTakesItOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        Leads.None(await desk.PairUpAsync("东片组", desk.Zhou, desk.He));
        Leads.None(await desk.DivideAsync("东片", "东片组", Leads.InTheEast));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => desk.App.WithDatabaseAsync(db =>
        {
            db.Add(new AreaSubdistrict { BureauId = desk.BureauId, Name = Leads.InTheEast, AreaId = Guid.CreateVersion7() });
            return db.SaveChangesAsync();
        }));

        Assert.Contains(AreaSubdistrict.Table, failure.InnerException!.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task Page_IsFoundFromTheCalendar_NamesEachField_KeepsWhatWasTyped(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var lead = await desk.SignInAsync(desk.Lead);
        Assert.NotNull((await lead.GetAsync("/calendar")).Page.QuerySelector($"a[href='{Path}']"));
        Assert.Contains("药品零售企业许可", (await lead.GetAsync(Path)).Page.Body!.TextContent, StringComparison.Ordinal);

        var wrong = await lead.SubmitAsync(Path, new Dictionary<string, string> { ["Pair.Name"] = "东片组", ["Pair.Permanent"] = desk.Zhou.Id.ToString() }, "Pair");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.Status);
        Assert.Equal("东片组", wrong.Page.QuerySelector("[name='Pair.Name']")!.GetAttribute("value"));
        Assert.Contains("派遣", wrong.Page.QuerySelector("#Pair_Dispatched-error")!.TextContent, StringComparison.Ordinal);
        Assert.Null(wrong.Page.QuerySelector("#Area_Name-error"));

        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync(Path, new Dictionary<string, string> { ["Pair.Name"] = "东片组", ["Pair.Permanent"] = desk.Zhou.Id.ToString(), ["Pair.Dispatched"] = desk.He.Id.ToString() }, "Pair")).Status);
        var pair = await desk.App.WithDatabaseAsync(db => db.Set<InspectionPair>().Select(row => row.Id).SingleAsync());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await lead.SubmitAsync(Path, new Dictionary<string, string> { ["Area.Name"] = "东片", ["Area.Places"] = "" }, "Area")).Status);
        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync(Path, new Dictionary<string, string> { ["Area.Name"] = "东片", ["Area.Places"] = "骊山街道\n斜口街道", ["Area.Pair"] = pair.ToString() }, "Area")).Status);
        var page = (await lead.GetAsync($"{Path}?pair={pair}")).Page;
        Assert.Equal("东片组", page.QuerySelector("[name='Pair.Name']")!.GetAttribute("value"));
        Assert.Contains("斜口街道、骊山街道", page.Body!.TextContent, StringComparison.Ordinal);

        var clerk = await desk.SignInAsync(desk.Clerk);
        Assert.Equal(["", "斜口街道", "骊山街道"], (await clerk.GetAsync("/cases/new")).Page.QuerySelectorAll("[name='Input.Subdistrict'] option").Select(option => option.GetAttribute("value")!));
        Assert.Null((await clerk.GetAsync("/calendar")).Page.QuerySelector($"a[href='{Path}']"));
    }

    [Theory, OnSqlite]
    public async Task BureauThatDoesNotSendByArea_ShowsNothing_AndSaysSo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var lead = await desk.SignInAsync(desk.Lead);

        Assert.Null((await lead.GetAsync("/calendar")).Page.QuerySelector($"a[href='{Path}']"));
        foreach (var path in (string[])[Path, "/administration/vehicles"])
        {
            var page = (await lead.GetAsync(path)).Page;
            Assert.Contains("LT-07", page.Body!.TextContent, StringComparison.Ordinal);
            Assert.Null(page.QuerySelector("main form"));
        }

        Assert.Equal("LT-07", Leads.Rule(await desk.PairUpAsync("东片组", desk.Zhou, desk.He), nameof(PairForm.Name)));
        Assert.Null((await (await desk.SignInAsync(desk.Clerk)).GetAsync("/cases/new")).Page.QuerySelector("[name='Input.Subdistrict']"));
    }

    [Theory, OnSqlite]
    public async Task PairAndVehicle_OfAnotherBureau_AreAsIfNotThere(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        Leads.None(await desk.PairUpAsync("东片组", desk.Zhou, desk.He));
        var vehicle = await desk.VehicleAsync();
        var pair = await desk.App.WithDatabaseAsync(db => db.Set<InspectionPair>().Select(row => row.Id).SingleAsync());
        var stranger = await desk.AddAsync(await desk.AddBureauAsync("别处审批局", "lintong"), "外主任", Role.CentreLead);

        Assert.Equal("TK-ARE-04", Desk.Refused(await desk.AsAsync<KeepPair, Outcome<InspectionPair>>(stranger, handler => handler.DissolveAsync(stranger, pair, default))));
        Assert.Equal("LT-07", Leads.Rule(
            await desk.AsAsync<KeepArea, FieldErrors>(stranger, handler => handler.HandleAsync(stranger, new() { Name = "东片", Places = "骊山街道", Pair = pair }, default)), nameof(AreaForm.Pair)));
        Assert.Equal("TK-ARE-10", Desk.Refused(await desk.AsAsync<KeepVehicle, Outcome<Vehicle>>(stranger, handler => handler.SwitchAsync(stranger, vehicle, true, default))));
        Assert.DoesNotContain("东片组", (await (await desk.SignInAsync(stranger)).GetAsync(Path)).Page.Body!.TextContent, StringComparison.Ordinal);
    }

    private static Task<Outcome<InspectionPair>> DissolveAsync(Desk desk, Guid pair) =>
        desk.AsAsync<KeepPair, Outcome<InspectionPair>>(desk.Lead, handler => handler.DissolveAsync(desk.Lead, pair, default));

    private static Task<RegisterCaseAnswer> RegisterAsync(Desk desk, string? subdistrict) => desk.AsAsync<RegisterCase, RegisterCaseAnswer>(
        desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(desk.UsualForm("甲餐饮有限公司") with { Subdistrict = subdistrict }, null, Compared: true), default));
}
