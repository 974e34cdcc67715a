using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

public sealed class CaseApiTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("HC-27")]
    public async Task Register_AndAccept_AnswerTheCase(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        using var created = await PostAsync(clerk, "/api/cases", new { @case = Desk.Form() });
        Assert.Equal(HttpStatusCode.Created, created.StatusCode);
        var body = (await created.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("Registered", body["state"]!.ToString());
        Assert.DoesNotContain("13800000000", body.ToJsonString(), StringComparison.Ordinal);

        using var accepted = await PostAsync(clerk, $"/api/cases/{body["id"]}/accept", new { materialsComplete = true, noOccasion = true, version = 0 });
        Assert.Equal("Accepted", (await accepted.Content.ReadFromJsonAsync<JsonObject>())!["state"]!.ToString());
    }

    [Theory, OnSqlite]
    [Demand("HC-27", Refused = true)]
    [Demand("HC-21", Refused = true)]
    [Demand("TJ-32", Refused = true)]
    public async Task Gates_CannotBeGoneRound_ByTheApi(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var registered = await desk.RegisterAsync("没受理有限公司");
        await desk.QueueAsync("先受理有限公司");
        var newer = await desk.QueueAsync("后受理有限公司");
        var clerk = await desk.SignInAsync(desk.Clerk);
        var zhou = await desk.SignInAsync(desk.Zhou);

        Assert.Equal("HC-27", await CodeAsync(clerk, $"/api/cases/{registered}/accept", new { materialsComplete = false }));
        Assert.Equal("HC-27", await CodeAsync(zhou, $"/api/cases/{registered}/take", new { outOfOrderReason = "急" }));
        Assert.Equal("HC-21", await CodeAsync(zhou, $"/api/cases/{newer}/take", new { }));

        using var taken = await PostAsync(zhou, $"/api/cases/{newer}/take", new { outOfOrderReason = "申请人明天出国" });
        var inspection = (await taken.Content.ReadFromJsonAsync<JsonObject>())!["inspection"]!["id"]!.ToString();
        Assert.Equal("HC-22", await CodeAsync(zhou, $"/api/inspections/{inspection}/book", new { at = desk.Tomorrow() }));
        using var called = await PostAsync(zhou, $"/api/inspections/{inspection}/contact", new { reached = true, matterExplained = true });
        Assert.Equal(HttpStatusCode.OK, called.StatusCode);
        Assert.Equal("TJ-32", await CodeAsync(zhou, $"/api/inspections/{inspection}/team", new { people = new[] { desk.Zhou.Id } }));
        Assert.Equal("TJ-32", await CodeAsync(zhou, $"/api/inspections/{inspection}/book", new { at = desk.Tomorrow() }));
        Assert.Equal("HC-43", await CodeAsync(zhou, $"/api/cases/{newer}/reassign", new { officer = desk.He.Id, reason = "太忙" }));
    }

    [Theory, OnSqlite]
    public async Task WhatCannotBeRead_GetsItsOwnCode_AndNothingIsWritten(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);
        (string Body, string Code)[] wrong =
        [
            ("{", "TK-WEB-2"),
            ("{}", "TK-WEB-2"),
            ("{\"case\":null}", "TK-WEB-2"),
            ("{\"case\":7}", "TK-WEB-2"),
            ("{\"case\":{},\"other\":1}", "TK-WEB-4"),
            ("{\"case\":{},\"case\":{}}", "TK-WEB-5"),
            ("{\"case\":{\"contactCapacity\":99}}", "TK-WEB-2"),
        ];

        foreach (var (body, code) in wrong)
        {
            using var answer = await clerk.Client.PostAsync("/api/cases", new StringContent(body, Encoding.UTF8, "application/json"));
            Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
            Assert.Equal((body, code), (body, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString()));
        }

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task Register_WithWrongFields_NamesEachWithItsRule(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var clerk = await desk.SignInAsync(desk.Clerk);

        using var answer = await PostAsync(clerk, "/api/cases", new { @case = Desk.Form() with { CreditCode = "123", ContactPhone = "12345678901" } });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        var problem = (await answer.Content.ReadFromJsonAsync<JsonObject>())!;
        Assert.Equal("TK-WEB-7", problem["code"]!.ToString());
        Assert.Equal("TK-402", problem["errors"]!["creditCode"]!["code"]!.ToString());
        Assert.Equal("TK-425", problem["errors"]!["contactPhone"]!["code"]!.ToString());
    }

    [Theory]
    [InlineData("""{"materialsComplete":true,"materialsComplete":true}""")]
    [InlineData("""{"materialsComplete":true,"surprise":1}""")]
    [InlineData("""{"materialsComplete":""")]
    public async Task Body_WithRepeatedOrUnknownMembers_IsAProblemAndNothingHappens(string json)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        using var content = new StringContent(json, Encoding.UTF8, "application/json");
        using var answer = await clerk.Client.PostAsync(new Uri($"/api/cases/{id}/accept", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.StartsWith("TK-WEB-", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString(), StringComparison.Ordinal);
        Assert.Equal(CaseState.Registered, (await desk.CaseAsync(id)).State);
    }

    [Theory, OnSqlite]
    public async Task Case_OfAnotherBureau_IsAsIfItWereNotThere_AndOtherRolesAreRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        var stranger = await desk.SignInAsync(await desk.AddAsync(await desk.AddBureauAsync("别处审批局"), "外人", Platform.Access.Role.WindowClerk));
        var inspector = await desk.SignInAsync(desk.Zhou);

        Assert.Equal("TK-ACC-2", await CodeAsync(stranger, $"/api/cases/{id}/accept", new { materialsComplete = true }, HttpStatusCode.NotFound));
        Assert.Equal("TK-ACC-3", await CodeAsync(inspector, $"/api/cases/{id}/accept", new { materialsComplete = true }, HttpStatusCode.Forbidden));
        Assert.Equal("TK-ACC-1", await CodeAsync(new Browser(desk.App.Visitor()), $"/api/cases/{id}/accept", new { materialsComplete = true }, HttpStatusCode.Unauthorized));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.GetAsync($"/cases/{id}")).Status);
        Assert.Equal(CaseState.Registered, (await desk.CaseAsync(id)).State);
    }

    private static Task<HttpResponseMessage> PostAsync(Browser browser, string path, object body) =>
        browser.Client.PostAsJsonAsync(new Uri(path, UriKind.Relative), body);

    private static async Task<string> CodeAsync(Browser browser, string path, object body, HttpStatusCode status = HttpStatusCode.Conflict)
    {
        using var answer = await PostAsync(browser, path, body);
        Assert.Equal(status, answer.StatusCode);
        return (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();
    }
}
