using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Takan.App.Tests.Intake;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class RegistryApiTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Api_FilesAPersonWithPhoto_ListsIt_AndChangesItByConsent(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        var lead = await desk.SignInAsync(desk.Lead);
        var photo = (await SendAsync(keeper.Client, "/api/registry/papers", new { name = "photo.png", content = Keepers.Picture }, HttpStatusCode.OK))["id"]!.ToString();
        var fields = Keepers.PersonFields(photo);

        var filed = await SendAsync(keeper.Client, "/api/registry", new { kind = "Person", subject = desk.Zhou.Id.ToString(), fields, pledged = true }, HttpStatusCode.Created);
        var list = (await keeper.Client.GetFromJsonAsync<JsonObject>("/api/registry?kind=Person&find=0001"))!;
        Assert.Equal((1, "周敏"), (list["total"]!.GetValue<int>(), list["filings"]![0]!["title"]!.ToString()));

        fields["validUntil"] = "2030-12-31";
        var change = await SendAsync(keeper.Client, $"/api/registry/{filed["id"]}/changes", new { fields, reason = "换证", paper = photo, version = 0 }, HttpStatusCode.Created);
        Assert.Equal("TK-ACC-3", (await SendAsync(keeper.Client, $"/api/registry/changes/{change["id"]}/decision", new { consent = true }, HttpStatusCode.Forbidden))["code"]!.ToString());
        await SendAsync(lead.Client, $"/api/registry/changes/{change["id"]}/decision", new { consent = true }, HttpStatusCode.OK);
        Assert.Equal("2030-12-31", (await keeper.Client.GetFromJsonAsync<JsonObject>($"/api/registry/{filed["id"]}"))!["validUntil"]!.ToString());
    }

    [Theory, OnSqlite]
    public async Task Api_BadInput_NamesTheFieldAndItsRule(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));

        var wrong = await SendAsync(keeper.Client, "/api/registry", new { kind = "Entity", fields = Keepers.EntityFields(code: "123") }, HttpStatusCode.UnprocessableEntity);
        Assert.Equal(("TK-WEB-7", "TK-402"), (wrong["code"]!.ToString(), wrong["errors"]!["creditCode"]!["code"]!.ToString()));
        Assert.Equal("TK-WEB-4", (await SendAsync(keeper.Client, "/api/registry", new { kind = "Entity", fields = Keepers.EntityFields(), extra = 1 }, HttpStatusCode.BadRequest))["code"]!.ToString());
        Assert.Equal("TK-WEB-2", (await SendAsync(keeper.Client, "/api/registry", new { kind = "Car", fields = Keepers.EntityFields() }, HttpStatusCode.BadRequest))["code"]!.ToString());
        Assert.Equal("TK-REG-10", (await SendAsync(keeper.Client, "/api/registry/papers", new { name = "x.exe", content = "MZ"u8.ToArray() }, HttpStatusCode.Conflict))["code"]!.ToString());
        Assert.Equal("TK-REG-11", (await SendAsync(keeper.Client, "/api/registry/papers", new { name = "x.pdf", content = new byte[5 * 1024 * 1024 + 1] }, HttpStatusCode.Conflict))["code"]!.ToString());
    }

    private static async Task<JsonObject> SendAsync(HttpClient client, string path, object body, HttpStatusCode expected)
    {
        using var response = await client.PostAsJsonAsync(path, body);
        var text = await response.Content.ReadAsStringAsync();
        Assert.True(response.StatusCode == expected, $"{path} answered {response.StatusCode}: {text}");
        return JsonNode.Parse(text)!.AsObject();
    }
}
