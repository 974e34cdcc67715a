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
using Takan.Casework.Scheduling;
using Takan.Law.Process;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Web;

/// <summary>What people mistype: the message stands at its field, in the language of the page, what was typed is still there, and nothing is written.</summary>
public sealed class WrongFieldTests
{
    private static readonly Dictionary<string, string> Right = new()
    {
        ["Input.Matter"] = "labour-dispatch",
        ["Input.EntityName"] = "示例劳务派遣有限公司",
        ["Input.CreditCode"] = Desk.CreditCode,
        ["Input.Address"] = "示例区望海路 118 号 301 室",
        ["Input.ContactName"] = "李某",
        ["Input.ContactCapacity"] = "LegalRepresentative",
        ["Input.ContactPhone"] = "13800000000",
        ["Input.ContactId"] = Desk.IdNumber,
    };

    public static TheoryData<string, string, string, string> Mistakes => new()
    {
        { "CreditCode", "91371002MA3W7K2T4Y", "TK-405", "check character" },
        { "CreditCode", "91371002MA3W7K2T4", "TK-402", "has 18 characters" },
        { "CreditCode", "91371002MA3W7K2T4O", "TK-403", "" },
        { "CreditCode", "", "TK-401", "Enter the unified" },
        { "ContactId", "370602199001011238", "TK-416", "check digit" },
        { "ContactId", "370602199013011239", "TK-415", "birth date" },
        { "ContactId", "37060219900101123", "TK-412", "has 18 characters" },
        { "ContactPhone", "12345678901", "TK-425", "mainland mobile" },
        { "ContactPhone", "0631-5231234", "TK-423", "landline" },
        { "ContactPhone", "1380000000", "TK-424", "has 11 digits" },
        { "EntityName", "", "TK-INT-02", "Enter the applicant" },
        { "EntityName", "TOO-LONG", "TK-WEB-8", "At most" },
        { "ContactCapacity", "King", "TK-INT-07", "capacity" },
    };

    [Fact]
    public async Task Faults_StandInTheOrderOfTheForm()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);

        var answer = await (await desk.SignInAsync(desk.Clerk)).SubmitAsync("/cases/new", new Dictionary<string, string>());

        var named = answer.Page.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")![1..]).ToList();
        Assert.True(named.Count > 5);
        Assert.Equal(answer.Page.QuerySelectorAll("form [id]").Select(control => control.Id!).Where(named.Contains), named);
        Assert.All(answer.Page.QuerySelectorAll(".problems a"), link =>
            Assert.Contains(answer.Page.QuerySelector($"label[for='{link.GetAttribute("href")![1..]}']")!.TextContent.Trim(), link.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    [Demand("HC-27", Refused = true)]
    [Demand("HC-80", Refused = true)]
    public async Task Accept_WithBoxesMissing_SaysEachAtItsBoxAtOnce_AndKeepsTheOthers()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        var bare = (await clerk.SubmitAsync($"/cases/{id}/accept", new Dictionary<string, string>())).Page;
        Assert.Equal(["#NoOccasion", "#MaterialsComplete"], bare.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(bare.QuerySelector("#NoOccasion-error"));
        Assert.Equal("MaterialsComplete-error", bare.QuerySelector("#MaterialsComplete[aria-invalid=true]")!.GetAttribute("aria-describedby"));
        Assert.All(["HC-27", "HC-80"], rule => Assert.Contains(rule, bare.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal));

        var half = (await clerk.SubmitAsync($"/cases/{id}/accept", new Dictionary<string, string> { ["MaterialsComplete"] = "true" })).Page;
        Assert.Equal(["#NoOccasion"], half.QuerySelectorAll(".problems a").Select(link => link.GetAttribute("href")));
        Assert.NotNull(half.QuerySelector("#MaterialsComplete[checked]"));

        // Where the other paper is signed, what it needs is stated first, and the way leads back.
        Assert.Equal($"/cases/{id}/occasion", (await clerk.SubmitAsync($"/cases/{id}/accept", new Dictionary<string, string> { ["NoOccasion"] = "false" })).Location);
        Assert.Equal($"/cases/{id}/accept", (await clerk.SubmitAsync($"/cases/{id}/occasion", new Dictionary<string, string>
        {
            ["Occasion"] = "SetUp",
            ["Entity"] = "Enterprise",
            ["Places"] = "1",
            ["Basis"] = "看了设立登记申请书",
        })).Location);
    }

    [Fact]
    public async Task Consents_WithOneMissing_NamesItAtItsBoxAndAbove()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.AcceptAsync();

        var answer = await (await FilledForm.OpenAsync(await desk.PhoneAsync(id), "/my/consent", KeyValuePair.Create("Given", "place"))).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        var links = answer.Page.QuerySelectorAll(".problems a").ToList();
        var box = answer.Page.QuerySelector(Assert.Single(links).GetAttribute("href")!)!;
        Assert.Equal("recording", box.GetAttribute("value"));
        Assert.NotNull(answer.Page.GetElementById(box.Id + "-error"));
        Assert.Contains(box.Closest("section")!.QuerySelector("h2")!.TextContent, links[0].TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("input[value=place][checked]"));
    }

    /// <summary>A refusal of the act is said at the question that it concerns, not only above the form.</summary>
    [Fact]
    [Demand("HC-22", Refused = true)]
    public async Task Contact_WithoutTheMatterExplained_SaysItAtItsBox()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync()));
        var zhou = await desk.SignInAsync(desk.Zhou);

        var answer = await zhou.SubmitAsync($"/inspections/{inspection.Id}/contact", new Dictionary<string, string> { ["Reached"] = "true" });

        Assert.Equal("#MatterExplained", answer.Page.QuerySelector(".problems a")!.GetAttribute("href"));
        Assert.Contains("HC-22", answer.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.NotNull(answer.Page.QuerySelector("#MatterExplained-error"));
    }

    [Fact]
    public async Task Conclude_WhereItIsNotTheTime_IsShownOffWithItsReason()
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.QueueAsync();
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));

        var page = (await (await desk.SignInAsync(desk.Zhou)).GetAsync($"/cases/{id}/conclude")).Page;

        Assert.Null(page.QuerySelector("main form button[type=submit]"));
        var button = page.QuerySelector("main form [aria-disabled=true]")!;
        Assert.NotEmpty(page.GetElementById(button.GetAttribute("aria-describedby")!)!.TextContent);
    }

    [Theory]
    [MemberData(nameof(Mistakes))]
    public async Task Register_WithAMistake_SaysItAtTheField(string field, string typed, string rule, string english)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var clerk = await desk.SignInAsync(desk.Clerk);
        var text = typed == "TOO-LONG" ? new string('长', Case.NameLength + 1) : typed;
        foreach (var language in (string[])["", "?lang=en"])
        {
            var fields = new Dictionary<string, string>(Right) { ["Input." + field] = text };
            var answer = await clerk.SubmitAsync("/cases/new" + language, fields);

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            var control = answer.Page.QuerySelector($"[name='Input.{field}']")!;
            var message = answer.Page.QuerySelector($"#{control.GetAttribute("id")!.Replace(".", "\\.", StringComparison.Ordinal)}-error")?.TextContent.Trim() ?? "";
            Assert.True(message.Length > 0, $"Nothing is said at {field}");
            Assert.Equal("true", control.GetAttribute("aria-invalid"));
            if (language.Length > 0) Assert.Contains(english, message, StringComparison.OrdinalIgnoreCase);
            else Assert.Matches("[\u4e00-\u9fff]", message);
            if (field != "CreditCode") Assert.Equal(Desk.CreditCode, answer.Page.QuerySelector("[name='Input.CreditCode']")!.GetAttribute("value"));
        }

        using var problem = await clerk.Client.PostAsJsonAsync("/api/cases", new { @case = ApiForm(field, text) });
        if (field == "ContactCapacity") Assert.Equal(HttpStatusCode.BadRequest, problem.StatusCode);
        else
        {
            Assert.Equal(HttpStatusCode.UnprocessableEntity, problem.StatusCode);
            var body = (await problem.Content.ReadFromJsonAsync<JsonObject>())!;
            Assert.Equal("TK-WEB-7", body["code"]!.ToString());
            Assert.Equal(rule, body["errors"]![char.ToLowerInvariant(field[0]) + field[1..]]!["code"]!.ToString());
        }

        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync()));
    }

    [Theory]
    [InlineData("2026-02-30", "09:30")]
    [InlineData("morgen", "09:30")]
    [InlineData("2026-12-01", "25:00")]
    [InlineData("2020-01-06", "09:30")]
    [InlineData("", "")]
    public async Task Appointment_AtATimeThatIsNone_IsRefusedAndNothingChanges(string day, string time)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.ReadyAsync(desk.Zhou, desk.He);
        var officer = await desk.SignInAsync(desk.Zhou);

        var answer = await (await FilledForm.OpenAsync(officer, $"/inspections/{id}/appointment",
            KeyValuePair.Create("Day", day), KeyValuePair.Create("Time", time))).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.QuerySelector(".rule"));
        Assert.Null((await desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync())).AppointmentAt);
    }

    [Theory]
    [InlineData("""{"at":"morgen"}""", "TK-WEB-2")]
    [InlineData("""{"at":null}""", "TK-WEB-2")]
    [InlineData("""{}""", "TK-WEB-2")]
    [InlineData("""{"at":"2026-12-01T01:30:00Z","on":"2026-12-02"}""", "TK-WEB-4")]
    [InlineData("""{"at":"2026-12-01T01:30:00Z","at":"2026-12-02T01:30:00Z"}""", "TK-WEB-5")]
    public async Task Book_WithWhatIsNoTime_IsAProblemWithAStableCode(string body, string code)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.ReadyAsync(desk.Zhou, desk.He);
        var officer = await desk.SignInAsync(desk.Zhou);

        using var answer = await officer.Client.PostAsync($"/api/inspections/{id}/book", new StringContent(body, Encoding.UTF8, "application/json"));

        Assert.Equal((HttpStatusCode.BadRequest, "application/problem+json"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType));
        Assert.Equal(code, (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString());
        Assert.Null((await desk.App.WithDatabaseAsync(db => db.Set<Inspection>().AsNoTracking().SingleAsync())).AppointmentAt);
    }

    [Theory]
    [InlineData("data:image/png;base64,aGVsbG8=", 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData("data:image/svg+xml;base64,aGVsbG8=", 0, HttpStatusCode.UnprocessableEntity)]
    [InlineData("data:image/png;base64,", 400_000, HttpStatusCode.UnprocessableEntity)]
    [InlineData("data:image/png;base64,", 6_000_000, HttpStatusCode.BadRequest)]
    public async Task Letter_WithASignatureThatIsNoneOrTooLarge_IsRefusedAndStaysUnsigned(string head, int more, HttpStatusCode status)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var id = await desk.AcceptAsync();
        Desk.Allowed(await desk.ConsentAsync(id, Applicants.AllConsents));

        var answer = await (await FilledForm.OpenAsync(await desk.PhoneAsync(id), "/my/letter",
            [new("Signature", head + new string('A', more)), .. Applicants.AllUndertakings.Select(one => KeyValuePair.Create("Ticked", one))])).SendAsync();

        Assert.Equal(status, answer.Status);
        Assert.Equal(CaseState.Informed, (await desk.CaseAsync(id)).State);
    }

    private static JsonObject ApiForm(string field, string typed)
    {
        var form = new JsonObject { ["scenario"] = new JsonArray("new", "leased", "own-office") };
        foreach (var (name, value) in Right) form[char.ToLowerInvariant(name[6]) + name[7..]] = value;
        form[char.ToLowerInvariant(field[0]) + field[1..]] = typed;
        return form;
    }
}
