using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Web;

/// <summary>Text that holds what nobody sees is refused everywhere: pages at the field, programs by a stable code, files by the row.</summary>
public sealed class BadTextTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Forms_SayItAtTheField_AndKeepWhatWasTyped(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));
        foreach (var hidden in (string[])["\u001b", "\u202e", "\u200b", "\u2066"])
        {
            var answer = await keeper.SubmitAsync("/registry/premises/new", new Dictionary<string, string>
            {
                ["Input.Address"] = "示例区望海路 118 号 301 室",
                ["Input.Owner"] = $"示例{hidden}物业有限公司",
                ["Input.Tenants"] = "甲餐饮店\r\n乙餐饮店",
            });

            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
            Assert.Contains("看不见的字符", answer.Page.GetElementById("Input_Owner-error")!.TextContent, StringComparison.Ordinal);
            Assert.Contains("乙餐饮店", answer.Page.GetElementById("Input_Tenants")!.TextContent, StringComparison.Ordinal);
        }

        // A zero byte does not come through the reading of the form.
        var zero = new Dictionary<string, string> { ["Input.Address"] = "示例区望海路 118 号 301 室", ["Input.Owner"] = "示例\0物业有限公司" };
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.SubmitAsync("/registry/premises/new", zero)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await keeper.GetAsync("/registry/premises?find=%00")).Status);
        Assert.Empty((await keeper.GetAsync("/registry/premises")).Page.QuerySelectorAll("tbody tr"));
    }

    [Theory, OnSqlite]
    public async Task AddressOfSignsOnly_IsNoAddress(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper));

        var answer = await keeper.SubmitAsync("/registry/premises/new", new Dictionary<string, string> { ["Input.Address"] = "！！！", ["Input.Owner"] = "示例物业" });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.NotNull(answer.Page.GetElementById("Input_Address-error"));
        var registered = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler =>
            handler.HandleAsync(desk.Clerk, new(Desk.Form() with { Address = "！！！！！！！！" }, null), default));
        Assert.Contains(nameof(CaseForm.Address), registered.Errors.All.Keys);
    }

    [Theory]
    [InlineData("{\"case\":{\"entityName\":\"a\\u0000b\"}}")]
    [InlineData("{\"case\":{\"entityName\":\"a\\u202eb\"}}")]
    [InlineData("{\"case\":{\"entityName\":\"a\\ud800\"}}")]
    public async Task Api_AnswersAStableCode(string body)
    {
        await using var desk = await Desk.OpenAsync(DatabaseKind.Sqlite);
        var clerk = await desk.SignInAsync(desk.Clerk);
        using var answer = await clerk.Client.PostAsync(new Uri("/api/cases", UriKind.Relative), new StringContent(body, Encoding.UTF8, "application/json"));
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("TK-WEB-9", (await answer.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString());
    }

    [Theory, OnSqlite]
    public async Task Corrections_OfNothing_OrWithoutEnd_AreRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var id = await desk.RegisterAsync("示例劳务派遣有限公司");
        var clerk = await desk.SignInAsync(desk.Clerk);
        using var nothing = await clerk.Client.PostAsJsonAsync(new Uri($"/api/cases/{id}/return", UriKind.Relative), new { corrections = new string?[] { null } });
        using var many = await clerk.Client.PostAsJsonAsync(new Uri($"/api/cases/{id}/return", UriKind.Relative), new { corrections = Enumerable.Repeat("补章", Corrections.Most + 1) });
        Assert.Equal(HttpStatusCode.Conflict, nothing.StatusCode);
        Assert.Equal("TK-INT-39", (await many.Content.ReadFromJsonAsync<JsonObject>())!["code"]!.ToString());
    }

    [Theory, OnSqlite]
    public async Task ImportOfHalfACharacter_IsADamagedFile_AndAHiddenOneARowFinding(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);

        var half = "[{" + string.Join(',', ImportColumns.Template.Select(column => $"\"{column}\":\"a\\ud800\"")) + "}]";
        Assert.Equal("TK-INT-21", Desk.Refused(ImportFile.Read(Encoding.UTF8.GetBytes(half))));
        var report = Desk.Allowed(await desk.ImportAsync(Batch.Bytes(Batch.Csv(Batch.Row(1, name: "示\u202e例劳务派遣有限公司")))));

        Assert.Equal("TK-WEB-9", Assert.Single(Assert.Single(report.Bad).Findings).Reason.Rule);
    }
}
