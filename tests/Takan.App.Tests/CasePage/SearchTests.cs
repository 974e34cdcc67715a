using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Takan.App.Tests.Intake;
using Takan.Testing.Databases;

namespace Takan.App.Tests.CasePage;

/// <summary>People search by the last four of a person's number: such a number never stands in an address.</summary>
public sealed class SearchTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Search_ByTail_GoesInTheBody_AndFinds(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        await desk.RegisterAsync("另一家有限公司");
        var clerk = await desk.SignInAsync(desk.Clerk);

        var found = await clerk.SubmitAsync("/cases", new Dictionary<string, string> { ["find"] = Desk.IdNumber[^4..] });
        Assert.Equal(HttpStatusCode.OK, found.Status);
        Assert.Contains(id.ToString(), found.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal("post", found.Page.QuerySelector("form[role=search]")?.GetAttribute("method"));

        using var none = await clerk.Client.PostAsJsonAsync(new Uri("/api/cases/search", UriKind.Relative), new { find = "9999" });
        Assert.Equal(0, (await none.Content.ReadFromJsonAsync<JsonObject>())!["total"]!.GetValue<int>());
        using var both = await clerk.Client.PostAsJsonAsync(new Uri("/api/cases/search", UriKind.Relative), new { find = "有限公司" });
        Assert.Equal(2, (await both.Content.ReadFromJsonAsync<JsonObject>())!["total"]!.GetValue<int>());
    }

    [Theory, OnSqlite]
    public async Task SearchWordInTheAddress_IsNotLookedAt(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync();
        var clerk = await desk.SignInAsync(desk.Clerk);

        var page = await clerk.GetAsync("/cases?find=9999");

        Assert.Contains(id.ToString(), page.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
    }
}
