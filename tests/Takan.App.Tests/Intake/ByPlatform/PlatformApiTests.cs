using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Clients;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;
using ChannelKind = Takan.Law.Profiles.ChannelKind;

namespace Takan.App.Tests.Intake;

/// <summary>The platform of the province hands applications over and reads back how they stand (C-08, LJ-12).</summary>
public sealed class PlatformApiTests
{
    private const string Push = "/api/platform/cases";
    private const string Pull = "/api/platform/changes";

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-12")]
    public async Task Push_BecomesACaseAtTheWindow_WithItsChannelAndNumberThere(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        using var platform = await ClientAsync(desk);

        var answer = await SendAsync(platform, "k-1", Body());

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        var row = Assert.Single(await desk.App.WithDatabaseAsync(db => db.Set<Case>().AsNoTracking().ToListAsync()));
        Assert.Equal((ChannelKind.Platform, CaseState.Registered, "A-1", (Guid?)null), (row.Channel, row.State, row.Reference, row.RegisteredBy));
        Assert.Equal(row.Number, (string?)answer.Json["number"]);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("LJ-12", Refused = true)]
    public async Task SameReference_ByAnotherCallOrByFile_IsRefused(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        using var platform = await ClientAsync(desk);
        await SendAsync(platform, "k-1", Body());

        var again = await SendAsync(platform, "k-2", Body());

        Assert.Equal((HttpStatusCode.Conflict, "TK-PLT-4"), (again.Status, again.Code));
        Assert.Equal(1, await CountAsync(desk));
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SentTwice_AtOnceAndLater_IsOneCase_AndOtherContentUnderTheSameKeyIsRefused(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        using var platform = await ClientAsync(desk);

        var both = await Task.WhenAll(SendAsync(platform, "k-1", Body()), SendAsync(platform, "k-1", Body()));
        var later = await SendAsync(platform, "k-1", Body());
        var other = await SendAsync(platform, "k-1", Body("A-2"));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.Created], both.Select(one => one.Status).Order());
        Assert.Equal((HttpStatusCode.OK, (string?)both[0].Json["id"]), (later.Status, (string?)later.Json["id"]));
        Assert.Equal((HttpStatusCode.Conflict, "TK-PLT-2"), (other.Status, other.Code));
        Assert.Equal(1, await CountAsync(desk));
    }

    [Theory, OnSqlite]
    public async Task BadInput_HasStableCodes_AndRegistersNothing(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        using var platform = await ClientAsync(desk);
        var wrong = Body();
        wrong["case"]!["creditCode"] = "123";
        var unknown = Body();
        unknown["surprise"] = 1;

        var fields = await SendAsync(platform, "k-1", wrong);
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "TK-WEB-7"), (fields.Status, fields.Code));
        Assert.NotNull(fields.Json["errors"]!["creditCode"]);
        Assert.Equal("TK-WEB-4", (await SendAsync(platform, "k-1", unknown)).Code);
        Assert.Equal("TK-PLT-1", (await SendAsync(platform, null, Body())).Code);
        Assert.Equal("TK-PLT-3", (await SendAsync(platform, "k-1", Body(""))).Code);
        Assert.Equal(0, await CountAsync(desk));
        // Refused, so the key is still free.
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(platform, "k-1", Body())).Status);
    }

    [Theory, OnSqlite]
    public async Task BureauWithoutTheChannel_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        using var platform = await ClientAsync(desk);

        Assert.Equal("TK-INT-30", (await SendAsync(platform, "k-1", Body())).Code);
    }

    [Theory, OnSqlite]
    public async Task Key_UnknownOrRevoked_OpensNothing_AndOnlyItsDigestIsKept(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var administrator = await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator);
        var key = await MakeAsync(desk, administrator);
        using var platform = WithKey(desk, key);
        using var stranger = WithKey(desk, key[..^1] + (key[^1] == 'A' ? 'B' : 'A'));
        Assert.Equal("TK-CLI-1", (await SendAsync(stranger, "k-1", Body())).Code);
        Assert.Equal(HttpStatusCode.Created, (await SendAsync(platform, "k-1", Body())).Status);
        var stored = Assert.Single(await desk.App.WithDatabaseAsync(db => db.Set<ApiClient>().AsNoTracking().ToListAsync()));
        Assert.Equal((32, key[^4..]), (stored.KeyDigest.Length, stored.KeyTail));

        Assert.Null(await desk.AsAsync<KeepApiClients, Refusal?>(administrator, keep => keep.RevokeAsync(stored.Id, default)));

        var revoked = await SendAsync(platform, "k-2", Body("A-2"));
        Assert.Equal((HttpStatusCode.Unauthorized, "TK-CLI-1"), (revoked.Status, revoked.Code));
        using var pull = await platform.GetAsync(Pull);
        Assert.Equal(HttpStatusCode.Unauthorized, pull.StatusCode);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task Pull_TellsEachMoveOnce_InOrder_AndNothingOfOtherSenders(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        using var platform = await ClientAsync(desk);
        using var other = await ClientAsync(desk, "另一个平台");
        var id = Takan.Law.Identifiers.CaseId.Parse((string)(await SendAsync(platform, "k-1", Body())).Json["id"]!, null);
        await SendAsync(other, "k-1", Body("B-1"));
        Assert.Empty((await PullAsync(platform, null))["changes"]!.AsArray());
        desk.App.Clock.Advance(TimeSpan.FromMinutes(1));

        var first = await PullAsync(platform, null);
        Assert.Equal("Registered", (string?)Assert.Single(first["changes"]!.AsArray())!["state"]);
        Desk.Allowed(await desk.AsAsync<ReturnCase, Outcome<Case>>(desk.Clerk, act => act.HandleAsync(new(new(id), ["租赁合同：缺少签字页"]), default)));
        desk.App.Clock.Advance(TimeSpan.FromMinutes(1));
        var second = await PullAsync(platform, (string)first["next"]!);

        var change = Assert.Single(second["changes"]!.AsArray())!;
        Assert.Equal(("A-1", "Returned", "租赁合同：缺少签字页"), ((string?)change["reference"], (string?)change["state"], (string?)change["corrections"]![0]));
        Assert.Empty((await PullAsync(platform, (string)second["next"]!))["changes"]!.AsArray());
        Assert.DoesNotContain(Desk.IdNumber, second.ToJsonString(), StringComparison.Ordinal);
        using var unreadable = await platform.GetAsync(Pull + "?after=x!");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unreadable.StatusCode);
    }

    [Theory, OnSqlite]
    public async Task Page_ShowsTheKeyOnce_AndRevokesIt(DatabaseKind kind)
    {
        await using var desk = await OpenAsync(kind);
        var browser = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "管系统", Role.SystemAdministrator));

        var made = await browser.SubmitAsync("/administration/clients", new Dictionary<string, string> { ["Name"] = "省平台" });
        Assert.Equal(HttpStatusCode.OK, made.Status);
        var key = made.Page.QuerySelector("#new-key code")!.TextContent;
        Assert.StartsWith("takan_", key, StringComparison.Ordinal);
        var later = (await browser.GetAsync("/administration/clients")).Page;
        Assert.DoesNotContain(key, later.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await browser.SubmitAsync("/administration/clients", new Dictionary<string, string> { ["Name"] = "省平台" })).Status);

        var id = later.QuerySelector("input[name=id]")!.GetAttribute("value")!;
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync("/administration/clients", new Dictionary<string, string> { ["id"] = id }, handler: "Revoke")).Status);
        using var platform = WithKey(desk, key);
        Assert.Equal("TK-CLI-1", (await SendAsync(platform, "k-1", Body())).Code);
    }

    private sealed record Reply(HttpStatusCode Status, JsonNode Json)
    {
        public string? Code => (string?)Json["code"];
    }

    /// <summary>Liujiang, whose paper names a platform.</summary>
    private static async Task<Desk> OpenAsync(DatabaseKind kind)
    {
        var desk = await Desk.OpenAsync(kind);
        await desk.App.WithDatabaseAsync(db => db.Set<Bureau>().ExecuteUpdateAsync(bureau => bureau.SetProperty(row => row.Profile, "liujiang")));
        return desk;
    }

    private static async Task<HttpClient> ClientAsync(Desk desk, string name = "省平台") =>
        WithKey(desk, await MakeAsync(desk, await desk.AddAsync(desk.BureauId, "管" + name, Role.SystemAdministrator), name));

    private static async Task<string> MakeAsync(Desk desk, StaffActor administrator, string name = "省平台") =>
        Desk.Allowed(await desk.AsAsync<KeepApiClients, Outcome<string>>(administrator, keep => keep.MakeAsync(name, default)));

    private static HttpClient WithKey(Desk desk, string key)
    {
        var client = desk.App.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key);
        return client;
    }

    private static JsonObject Body(string reference = "A-1") => new()
    {
        ["reference"] = reference,
        ["case"] = new JsonObject
        {
            ["matter"] = "food-business",
            ["scenario"] = new JsonArray("hot", "street"),
            ["entityName"] = "示例餐饮有限公司",
            ["creditCode"] = Desk.CreditCode,
            ["address"] = "示例区望海路 118 号 301 室",
            ["contactName"] = "李某",
            ["contactCapacity"] = "LegalRepresentative",
            ["contactPhone"] = "13800000000",
            ["contactId"] = Desk.IdNumber,
        },
    };

    private static async Task<Reply> SendAsync(HttpClient platform, string? key, JsonObject body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, Push) { Content = JsonContent.Create(body) };
        if (key is not null) request.Headers.Add("Idempotency-Key", key);
        using var answer = await platform.SendAsync(request);
        return new(answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }

    private static async Task<JsonNode> PullAsync(HttpClient platform, string? after) =>
        JsonNode.Parse(await platform.GetStringAsync(Pull + (after is null ? "" : "?after=" + after)))!;

    private static Task<int> CountAsync(Desk desk) => desk.App.WithDatabaseAsync(db => db.Set<Case>().CountAsync());
}
