using System.Net;
using Takan.App.Tests.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Calendar;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Scheduling;

/// <summary>Where the week was dragged to stands in the forms, and nothing has moved (HC-53 asks who and why).</summary>
public sealed class DragTests
{
    [Theory, OnSqlite]
    public async Task Week_TellsTheScriptWhatMayBeDragged_AndWhereTo(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, id, desk.Tomorrow()));

        var own = (await (await desk.SignInAsync(desk.Zhou)).GetAsync("/calendar")).Page;
        var others = (await (await desk.SignInAsync(desk.Feng)).GetAsync("/calendar")).Page;

        Assert.All(own.QuerySelectorAll("li.block"), block => Assert.Equal(($"{id}", "30"), (block.GetAttribute("data-inspection"), block.GetAttribute("data-minutes"))));
        Assert.Equal(2, own.QuerySelectorAll("li.drag").Length);
        Assert.Equal(15, own.QuerySelectorAll("td.of-person[data-row][data-day]").Length);
        Assert.Empty(others.QuerySelectorAll("li.drag"));
    }

    [Theory, OnSqlite]
    [Demand("HC-53", Refused = true)]
    public async Task AppointmentPage_ForADraggedTime_IsFilledIn_AndAsksWhoAndWhy(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, id, desk.Tomorrow()));
        var zhou = await desk.SignInAsync(desk.Zhou);
        var day = ChinaTime.Day(desk.Tomorrow());

        var free = await zhou.GetAsync($"/inspections/{id}/appointment?day={day:yyyy-MM-dd}&time=15:00");
        var odd = await zhou.GetAsync($"/inspections/{id}/appointment?day={day:yyyy-MM-dd}&time=12:15");

        Assert.Equal("15:00", free.Page.QuerySelector("input[name=At][checked]")!.ParentElement!.TextContent.Trim());
        Assert.Equal("", free.Page.QuerySelector("#Day")!.GetAttribute("value") ?? "");
        Assert.NotNull(free.Page.QuerySelector(".not-yet"));
        Assert.Equal("12:15", odd.Page.QuerySelector("#Time")!.GetAttribute("value")![..5]);
        var silent = await zhou.SubmitAsync($"/inspections/{id}/appointment?day={day:yyyy-MM-dd}&time=15:00", new Dictionary<string, string> { ["At"] = $"{ChinaTime.Utc(day, new(15, 0)):O}" });
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.Status);
        Assert.Contains("HC-53", silent.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(desk.Tomorrow(), await desk.App.WithDatabaseAsync(async db => (await db.FindAsync<Inspection>(id))!.AppointmentAt));
    }

    [Theory, OnSqlite]
    public async Task TeamPage_ForADraggedPerson_SwapsThem_AndLeadsToTheDayAfterwards(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, id, desk.Tomorrow()));
        var zhou = await desk.SignInAsync(desk.Zhou);
        var day = ChinaTime.Day(desk.Tomorrow()).AddDays(1);
        var people = $"/inspections/{id}/team?from={desk.He.Id}&to={desk.Feng.Id}";

        var shown = await zhou.GetAsync(people);
        var chosen = shown.Page.QuerySelectorAll("input[name=People][checked]").Select(box => box.GetAttribute("value")).Order(StringComparer.Ordinal);
        var done = await zhou.PostAsync(people + $"&day={day:yyyy-MM-dd}&time=10:00", new FormUrlEncodedContent(
        [
            .. new[] { desk.Zhou.Id, desk.Feng.Id }.Select(person => new KeyValuePair<string, string>("People", $"{person}")),
            new("__RequestVerificationToken", shown.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));

        Assert.Equal(new[] { $"{desk.Zhou.Id}", $"{desk.Feng.Id}" }.Order(StringComparer.Ordinal), chosen);
        Assert.Contains("冯远", shown.Page.QuerySelector(".not-yet")!.TextContent, StringComparison.Ordinal);
        Assert.Equal($"/inspections/{id}/appointment?day={day:yyyy-MM-dd}&time=10:00", done.Location);
    }
}
