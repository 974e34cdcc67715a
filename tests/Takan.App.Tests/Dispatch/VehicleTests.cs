using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Closures;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Areas;
using Takan.Casework.Dispatch;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Dispatch;

/// <summary>A vehicle goes to one place at a time, and a visit that does not take place holds none.</summary>
public sealed class VehicleTests
{
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("LT-09")]
    [Demand("LT-09", Refused = true)]
    public async Task Vehicle_GoesToOnePlaceAtATime(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var (first, second) = (await VisitedAsync(desk, "甲餐饮有限公司"), await VisitedAsync(desk, "乙餐饮有限公司"));
        var (white, black) = (await desk.VehicleAsync(), await desk.VehicleAsync("陕A67890"));
        Desk.Allowed(await desk.DriveAsync(first, desk.Tomorrow(), white));

        Assert.Equal("LT-09", Desk.Refused(await desk.DriveAsync(second, desk.Tomorrow().AddMinutes(45), white)));
        Assert.Null((await desk.CaseAsync(second)).VisitAt);
        Desk.Allowed(await desk.DriveAsync(second, desk.Tomorrow().AddMinutes(45), black));
        Desk.Allowed(await desk.DriveAsync(second, desk.Tomorrow().AddMinutes(60), white));
        Assert.Equal(8, await QuartersAsync(desk));
        Assert.Contains("vehicle-booked", await desk.KindsAsync(LogStream.Of(first)));

        Assert.Equal("TK-652", Desk.Refused(await desk.AsAsync<AgreeVisit, Outcome<Case>>(desk.Lead, handler => handler.HandleAsync(new(new(first), desk.Tomorrow(), new([desk.Zhou.Id, desk.He.Id]), new(white, null, null)), default))));
        Assert.Equal("LT-09", Desk.Refused(await desk.DriveAsync(first, desk.Tomorrow(), Guid.CreateVersion7())));
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("LT-09")]
    public async Task MovedOrWithdrawnVisit_FreesTheVehicle(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var (first, second) = (await VisitedAsync(desk, "甲餐饮有限公司"), await VisitedAsync(desk, "乙餐饮有限公司"));
        var white = await desk.VehicleAsync();
        var at = desk.Tomorrow();

        Desk.Allowed(await desk.DriveAsync(first, at, white));
        Desk.Allowed(await desk.DriveAsync(first, at.AddHours(5), white));
        Desk.Allowed(await desk.DriveAsync(second, at, white));
        Desk.Allowed(await desk.DriveAsync(second, at, null));
        Desk.Allowed(await desk.DriveAsync(first, at, white));

        Desk.Allowed(await desk.AsAsync<WithdrawCase, Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(first), "不办了"), default)));
        Desk.Allowed(await desk.DriveAsync(second, at, white));

        var third = await VisitedAsync(desk, "丙餐饮有限公司");
        Assert.Equal("LT-09", Desk.Refused(await desk.DriveAsync(third, at, white)));
        Desk.Allowed(await desk.AsAsync<ChooseRemote, Outcome<Case>>(Applicants.Of(desk, second), handler => handler.HandleAsync(new(second), default)));
        Desk.Allowed(await desk.DriveAsync(third, at, white));
        Assert.Equal(4, await QuartersAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("LT-09", Refused = true)]
    public async Task ManyAskForOneVehicleAtOnce_OneHasIt_AndTheOthersAreToldWhy(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var white = await desk.VehicleAsync();
        var crowd = new List<CaseId>();
        for (var number = 0; number < 12; number++) crowd.Add(await VisitedAsync(desk, $"第{number}餐饮有限公司"));

        // Some ask for the same hour, some for one that overlaps it.
        var outcomes = await Task.WhenAll(crowd.Select((id, number) => Task.Run(() => desk.DriveAsync(id, desk.Tomorrow().AddMinutes(number % 3 * 15), white))));

        Assert.Single(outcomes, outcome => outcome.Refusal is null);
        Assert.All(outcomes.Where(outcome => outcome.Refusal is not null), outcome => Assert.Equal("LT-09", outcome.Refusal!.Rule));
        Assert.Equal(4, await QuartersAsync(desk));
        Assert.Equal(1, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync(row => row.VisitAt != null)));
    }

    /// <summary>The key holds where two nodes would both believe that the vehicle is free.</summary>
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task QuarterOfAVehicle_TheDatabaseTakesItOnce(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var id = await VisitedAsync(desk, "甲餐饮有限公司");
        var white = await desk.VehicleAsync();
        Desk.Allowed(await desk.DriveAsync(id, desk.Tomorrow(), white));

        var failure = await Assert.ThrowsAsync<DbUpdateException>(() => desk.App.WithDatabaseAsync(db =>
        {
            db.Add(new VehicleQuarter { VehicleId = white, At = desk.Tomorrow(), BureauId = desk.BureauId, CaseId = CaseId.New() });
            return db.SaveChangesAsync();
        }));

        Assert.Contains(VehicleQuarter.Table, failure.InnerException!.Message, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    [Demand("LT-09")]
    public async Task Pages_RegisterBookAndDraw_AlsoTheClashOfAVehicleThatIsStopped(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var id = await VisitedAsync(desk, "甲餐饮有限公司");
        var lead = await desk.SignInAsync(desk.Lead);
        Assert.NotNull((await lead.GetAsync("/calendar")).Page.QuerySelector("a[href='/administration/vehicles']"));
        var wrong = await lead.SubmitAsync("/administration/vehicles", new Dictionary<string, string> { ["Input.Plate"] = "12345", ["Input.Name"] = "白车" });
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "白车"), (wrong.Status, wrong.Page.QuerySelector("[name='Input.Name']")!.GetAttribute("value")));
        foreach (var field in new[] { "Plate", "Seats" }) Assert.NotNull(wrong.Page.QuerySelector($"#Input_{field}-error"));
        var typed = new Dictionary<string, string> { ["Input.Plate"] = "陕a12345", ["Input.Name"] = "白车", ["Input.Seats"] = "5" };
        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync("/administration/vehicles", typed)).Status);
        Assert.Contains("登记过", (await lead.SubmitAsync("/administration/vehicles", typed)).Page.QuerySelector("#Input_Plate-error")!.TextContent, StringComparison.Ordinal);
        var vehicle = await desk.App.WithDatabaseAsync(db => db.Set<Vehicle>().Select(row => row.Id).SingleAsync());

        var local = Law.Calendar.ChinaTime.Local(desk.Tomorrow());
        var booked = await lead.SubmitAsync($"/cases/{id}/visit-time", new Dictionary<string, string>
        {
            ["Day"] = $"{local:yyyy-MM-dd}",
            ["Time"] = "09:30",
            ["People[0]"] = desk.Zhou.Id.ToString(),
            ["People[1]"] = desk.He.Id.ToString(),
            ["Vehicle"] = vehicle.ToString(),
            ["Leaves"] = "09:00",
            ["Returns"] = "11:00",
        });
        Assert.Equal(HttpStatusCode.Found, booked.Status);
        var form = (await lead.GetAsync($"/cases/{id}/visit-time")).Page;
        Assert.Equal("11:00", form.QuerySelector("[name=Returns]")!.GetAttribute("value")![..5]);
        Assert.Equal(vehicle.ToString(), form.QuerySelector("[name=Vehicle] option[selected]")!.GetAttribute("value"));

        var week = (await lead.GetAsync("/calendar")).Page;
        Assert.Equal(3, week.QuerySelectorAll("li.block").Length);
        var block = Assert.Single(week.QuerySelectorAll("li.block"), one => one.Closest("tr")!.QuerySelector("th b")!.TextContent == "陕A12345");
        Assert.Contains("09:00–11:00", block.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("hit", block.ClassName!, StringComparison.Ordinal);
        Assert.Equal("陕A12345", block.Closest("tr")!.QuerySelector("th b")!.TextContent);

        Assert.Equal(HttpStatusCode.Found, (await lead.SubmitAsync("/administration/vehicles", new Dictionary<string, string> { ["id"] = vehicle.ToString(), ["stop"] = "true" }, "Switch")).Status);
        var hit = Assert.Single((await lead.GetAsync("/calendar")).Page.QuerySelectorAll("li.block.hit"));
        Assert.Contains("hit", hit.ClassName!, StringComparison.Ordinal);
        Assert.Contains("LT-09", hit.TextContent, StringComparison.Ordinal);
        Assert.Equal("LT-09", Desk.Refused(await desk.DriveAsync(id, desk.Tomorrow(), vehicle)));
        Desk.Allowed(await desk.AsAsync<KeepVehicle, Outcome<Vehicle>>(desk.Lead, handler => handler.SwitchAsync(desk.Lead, vehicle, false, default)));
        Desk.Allowed(await desk.DriveAsync(id, desk.Tomorrow(), vehicle));
        Assert.Equal(["vehicle-registered", "vehicle-stopped", "vehicle-back"], (await desk.KindsAsync(LogStream.OfUnit(desk.BureauId))).Where(one => one.StartsWith("vehicle-", StringComparison.Ordinal)));
    }

    /// <summary>Accepted, and to be visited.</summary>
    private static async Task<CaseId> VisitedAsync(Desk desk, string name)
    {
        var id = await desk.QueueAsync(name);
        Desk.Allowed(await desk.DeclineAsync(id));
        return id;
    }

    private static Task<int> QuartersAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<VehicleQuarter>().CountAsync());
}
