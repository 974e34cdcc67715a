using System.Net;
using Takan.App.Tests.FieldVisits;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
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

        Assert.All(own.QuerySelectorAll("li.block"), block => Assert.Equal(
            ($"/inspections/{id}/appointment", $"/inspections/{id}/team", "30"), (block.GetAttribute("data-time"), block.GetAttribute("data-people"), block.GetAttribute("data-minutes"))));
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

    /// <summary>A visit on the spot is moved, and its people are changed, on one page of its case.</summary>
    [Theory, OnSqlite]
    public async Task VisitOnTheSpot_IsDraggedToThePageOfItsTime_WhichIsFilledIn(DatabaseKind kind)
    {
        await using var visit = await VisitDesk.DeclinedAsync(kind);
        var (desk, form) = (visit.Desk, $"/cases/{visit.Case}/visit-time");
        Desk.Allowed(await visit.ArrangeAsync(desk.Tomorrow()));
        var zhou = await desk.SignInAsync(desk.Zhou);
        var day = ChinaTime.Day(desk.Tomorrow()).AddDays(1);

        var week = (await zhou.GetAsync("/calendar")).Page;
        var moved = await zhou.GetAsync($"{form}?from={desk.He.Id}&to={desk.Feng.Id}&day={day:yyyy-MM-dd}&time=15:15");
        var people = await zhou.GetAsync($"{form}?from={desk.He.Id}&to={desk.Feng.Id}");
        var plain = await zhou.GetAsync(form);

        Assert.Equal(2, week.QuerySelectorAll("li.drag").Length);
        Assert.All(week.QuerySelectorAll("li.drag"), block => Assert.Equal((form, form), (block.GetAttribute("data-time"), block.GetAttribute("data-people"))));
        Assert.Equal(($"{day:yyyy-MM-dd}", "15:15"), WhenOf(moved));
        Assert.Equal(Sorted(desk.Zhou.Id, desk.Feng.Id), PeopleOf(moved));
        Assert.NotNull(moved.Page.QuerySelector(".not-yet"));
        Assert.Equal(($"{ChinaTime.Day(desk.Tomorrow()):yyyy-MM-dd}", "09:30"), WhenOf(people));
        Assert.Equal(Sorted(desk.Zhou.Id, desk.Feng.Id), PeopleOf(people));
        Assert.Equal(Sorted(desk.Zhou.Id, desk.He.Id), PeopleOf(plain));
        Assert.Null(plain.Page.QuerySelector(".not-yet"));

        var sent = await zhou.PostAsync($"{form}?from={desk.He.Id}&to={desk.Feng.Id}&day={day:yyyy-MM-dd}&time=15:15", new FormUrlEncodedContent(
        [
            .. PeopleOf(moved).Select(person => new KeyValuePair<string, string>("People", person!)), new("Day", $"{day:yyyy-MM-dd}"), new("Time", "15:15"),
            new("__RequestVerificationToken", moved.Page.QuerySelector("input[name=__RequestVerificationToken]")!.GetAttribute("value")!),
        ]));
        Assert.Equal($"/cases/{visit.Case}", sent.Location);
        Assert.Equal(ChinaTime.Utc(day, new(15, 15)), (await desk.CaseAsync(visit.Case)).VisitAt);
    }

    private static (string? Day, string? Time) WhenOf(Answer answer) => (answer.Page.QuerySelector("#Day")!.GetAttribute("value"), answer.Page.QuerySelector("#Time")!.GetAttribute("value")?[..5]);

    private static string?[] PeopleOf(Answer answer) =>
        [.. answer.Page.QuerySelectorAll("input[name=People][checked]").Select(box => box.GetAttribute("value")).Order(StringComparer.Ordinal)];

    private static string[] Sorted(params Guid[] people) => [.. people.Select(person => $"{person}").Order(StringComparer.Ordinal)];
}
