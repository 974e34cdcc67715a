using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Access.Strangers;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

/// <summary>An inspector of the bureau who is not assigned sees a case as it stands in the queue, and nothing of the person behind it.</summary>
public sealed class UnassignedTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task QueuedCase_ShowsWhatTakingItNeeds_AndNothingOfTheApplicant(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync("排队劳务派遣有限公司");
        var form = Desk.Form();
        string[] personal = [form.ContactName!, "*******" + form.ContactPhone![^4..], form.Address!, "consent-letter"];

        var clerk = await PageAsync(await desk.SignInAsync(desk.Clerk), id);
        var inspector = await PageAsync(await desk.SignInAsync(desk.Feng), id);

        Assert.All(personal, part => Assert.Contains(part, clerk, StringComparison.Ordinal));
        Assert.All(personal, part => Assert.DoesNotContain(part, inspector, StringComparison.Ordinal));
        Assert.Contains("排队劳务派遣有限公司", inspector, StringComparison.Ordinal);
        Assert.Contains($"/cases/{id}/take", inspector, StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{id}/link", inspector, StringComparison.Ordinal);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TakenCase_IsOpenToItsOfficer_AndClosedToAnother(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));
        await new Cookies(desk).LinkAsync(id);
        var (zhou, feng) = (await desk.SignInAsync(desk.Zhou), await desk.SignInAsync(desk.Feng));
        string[] doors = [$"/cases/{id}/consent-letter", $"/cases/{id}/acceptance-notice", $"/cases/{id}/link", $"/cases/{id}/join-card", $"/cases/{id}/road", $"/api/cases/{id}"];

        foreach (var door in doors)
        {
            using var own = await zhou.Client.GetAsync(new Uri(door, UriKind.Relative));
            using var others = await feng.Client.GetAsync(new Uri(door, UriKind.Relative));
            Assert.Equal((door, HttpStatusCode.OK), (door, own.StatusCode));
            Assert.Equal((door, HttpStatusCode.Forbidden, "TK-ACC-4"), (door, others.StatusCode, await CodeAsync(others)));
        }

        Assert.Contains($"/cases/{id}/consent-letter", await PageAsync(zhou, id), StringComparison.Ordinal);
        Assert.DoesNotContain($"/cases/{id}/", (await feng.GetAsync($"/cases/{id}")).Page.QuerySelector("main")!.InnerHtml, StringComparison.Ordinal);
    }

    [Theory, OnSqlite]
    public async Task NewLink_AskedForByWhoIsNotAssigned_LeavesThePhoneWhereItIs(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));
        var phone = await desk.PhoneAsync(id);
        var (zhou, feng) = (await desk.SignInAsync(desk.Zhou), await desk.SignInAsync(desk.Feng));
        var links = await LinksAsync(desk);

        var form = await FilledForm.OpenAsync(zhou, $"/cases/{id}/link", []);
        var refused = await feng.PostAsync($"/cases/{id}/link", new FormUrlEncodedContent([new("SendBySms", "true")]));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Contains("TK-ACC-4", refused.Page.Body!.InnerHtml, StringComparison.Ordinal);
        Assert.Equal(links, await LinksAsync(desk));
        Assert.Equal(HttpStatusCode.OK, (await phone.GetAsync("/my")).Status);
        Assert.Equal(HttpStatusCode.Found, (await form.SendAsync()).Status);
        Assert.Equal(links + 1, await LinksAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task ListOfTheApi_TellsOfThePersonOnlyWhoMayRead(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.QueueAsync();
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, id));

        Assert.Equal(Desk.Form().ContactName, await ContactAsync(await desk.SignInAsync(desk.Zhou)));
        Assert.Equal(Desk.Form().ContactName, await ContactAsync(await desk.SignInAsync(desk.Clerk)));
        Assert.Null(await ContactAsync(await desk.SignInAsync(desk.Feng)));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SearchByTheNumberOfAPerson_FindsOnlyWhatOneMayRead(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync()));

        Assert.Equal(1, await FoundAsync(desk, desk.Zhou));
        Assert.Equal(1, await FoundAsync(desk, desk.Clerk));
        Assert.Equal(1, await FoundAsync(desk, desk.Lead));
        Assert.Equal(0, await FoundAsync(desk, desk.Feng));
    }

    private static async Task<int> FoundAsync(Desk desk, StaffActor staff) =>
        (await desk.AsAsync<Casework.CasePage.CaseList, Casework.CasePage.CaseListPage>(staff, list => list.ReadAsync(staff, new(Desk.IdNumber[^4..]), default))).Total;

    private static async Task<string?> ContactAsync(Browser browser)
    {
        var page = await browser.Client.GetFromJsonAsync<JsonObject>(new Uri("/api/cases", UriKind.Relative));
        return page!["cases"]!.AsArray().Single()!["contactName"]?.ToString();
    }

    private static async Task<string> PageAsync(Browser browser, CaseId id)
    {
        var answer = await browser.GetAsync($"/cases/{id}");
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        return answer.Page.QuerySelector("main")!.InnerHtml;
    }

    private static async Task<string> CodeAsync(HttpResponseMessage answer) => (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString();

    private static Task<int> LinksAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<CaseLink>().CountAsync());
}
