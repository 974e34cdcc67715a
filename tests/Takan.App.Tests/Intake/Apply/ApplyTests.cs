using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Running;
using Takan.Law.Process;

using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.EvidenceStore;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>An applicant alone: phone, code, form, papers (C-08, C-18).</summary>
public sealed class ApplyTests
{
    [Theory, OnSqlite, OnPostgres]
    [Demand("LT-27")]
    public async Task Alone_FromTheDoorToTheWindowsList(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var door = await new Browser(desk.App.Visitor()).GetAsync("/apply");
        Assert.NotNull(door.Page.QuerySelector($"a[href='{Applying.MatterPath(desk)}']"));

        var (phone, id) = await desk.ApplyAsync();

        var row = await desk.CaseAsync(id);
        Assert.Equal((CaseState.Registered, Takan.Law.Profiles.ChannelKind.SelfService, null), (row.State, row.Channel, row.RegisteredBy));
        Assert.Equal(Takan.Casework.Intake.ServiceWay.OnPhone, row.ServedBy);
        Assert.Equal(EvidenceKind.Material, Assert.Single(await desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().AsNoTracking().ToListAsync())).Kind);
        Assert.Contains(row.Number, (await phone.GetAsync("/my")).Page.Body!.TextContent, StringComparison.Ordinal);
        var clerk = await desk.SignInAsync(desk.Clerk);
        var list = (await clerk.GetAsync("/cases")).Page.QuerySelector("tbody tr")!.TextContent;
        Assert.Contains("自助申请", list, StringComparison.Ordinal);
        Assert.Contains("申请人网上提交了", (await clerk.GetAsync("/")).Page.Body!.TextContent, StringComparison.Ordinal);
        var page = (await clerk.GetAsync($"/cases/{id}")).Page;
        Assert.NotNull(page.QuerySelector($"a[href^='/cases/{id}/materials/']"));
        var lines = page.QuerySelectorAll("#trail tr, #trail li").Where(line => line.TextContent.Contains("申请人在手机上", StringComparison.Ordinal)).ToList();
        Assert.Equal(2, lines.Count);
        Assert.All(lines, line => Assert.Contains("李某", line.TextContent, StringComparison.Ordinal));
    }

    [Theory, OnSqlite]
    [Demand("LT-27", Refused = true)]
    public async Task WithoutIdentity_Authorisation_OrServiceAddress_NothingIsSent_AndGoodFilesStay(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var phone = await desk.BeginAsync(fields: Applying.Fields(capacity: "AuthorisedAgent"));

        Applying.AssertRefused(await phone.SendAsync(), "TK-109");
        Applying.AssertRefused(await phone.SendAsync("OnPhone", ("file-identity", Keepers.Picture)), "TK-110");
        Applying.AssertRefused(await phone.SendAsync(null, ("file-authorisation", Keepers.Pdf)), "TK-111");
        Assert.Equal(CaseState.Applying, Assert.Single(await desk.CasesAsync()).State);

        Assert.Equal("/my", (await phone.SendAsync("AtTheWindow")).Location);
        Assert.Equal(CaseState.Registered, Assert.Single(await desk.CasesAsync()).State);
    }

    [Theory, OnSqlite]
    public async Task Files_TooLargeOrOfAnotherKind_AreNamedAtTheirField_AndNotKept(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var phone = await desk.BeginAsync();

        var answer = await phone.SendAsync("OnPhone", ("file-identity", new byte[10_000_001]), ("file-p1", "MZ"u8.ToArray()));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("10 MB", answer.Page.GetElementById("e-identity")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("PDF", answer.Page.GetElementById("e-p1")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(0, await desk.App.WithDatabaseAsync(db => db.Set<EvidenceObject>().CountAsync()));
    }

    [Theory, OnSqlite]
    public async Task Form_WithFaults_SaysEachAtItsField_AndMakesNoCase(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var phone = await desk.ProveAsync();
        var fields = Applying.Fields(name: "");
        (fields["Input.CreditCode"], fields["Input.Address"], fields["Input.ContactId"], fields["Input.Scenario[place]"]) = ("123", "八号", "1", "");

        var answer = await (await FilledForm.OpenAsync(phone, "/apply/form", fields)).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        foreach (var field in (string[])["Input_EntityName-error", "Input_CreditCode-error", "Input_Address-error", "Input_ContactId-error", "place-error"])
            Assert.NotNull(answer.Page.GetElementById(field));
        Assert.Equal("李某", answer.Page.GetElementById("Input_ContactName")!.GetAttribute("value"));
        Assert.Empty(await desk.CasesAsync());
    }

    [Theory, OnSqlite]
    public async Task BureauWithoutTheChannel_IsNotListed_AndHasNoDoor(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var browser = new Browser(desk.App.Visitor());

        Assert.Contains("现在还不能在网上自己申请", (await browser.GetAsync("/apply")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync($"/apply/{desk.BureauId}/labour-dispatch")).Status);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task SentTwice_BegunAgain_AndFromTheBackButton_IsOneCase(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var phone = await desk.ProveAsync();
        var form = await FilledForm.OpenAsync(phone, "/apply/form", Applying.Fields());
        Assert.Equal("/my", (await form.SendAsync()).Location);

        Assert.Equal("/my", (await form.SendAsync()).Location);
        Assert.Equal("/my", (await (await FilledForm.OpenAsync(phone, "/apply/form", Applying.Fields(name: "示例餐饮 有限公司"))).SendAsync()).Location);
        desk.App.Clock.Advance(TimeSpan.FromSeconds(61));
        await desk.BeginAsync();

        Assert.Equal("示例餐饮有限公司", Assert.Single(await desk.CasesAsync()).EntityName);
        Assert.Single(await desk.App.WithDatabaseAsync(db => db.Set<CaseLink>().ToListAsync()));
    }

    [Theory, OnSqlite]
    public async Task AfterItWasSent_TheFormChangesNothing_AndAnotherPhoneLearnsNothing(DatabaseKind kind)
    {
        await using var desk = await Applying.OpenAsync(kind);
        var (_, id) = await desk.ApplyAsync();
        var changed = Applying.Fields();
        changed["Input.Address"] = "别的路 1 号 1 室";

        await desk.BeginAsync(fields: changed);
        var stranger = await desk.BeginAsync("13900005678");

        Assert.Equal("临潼区人民路 8 号 101 室", (await desk.CaseAsync(id)).Address);
        var number = (await desk.CaseAsync(id)).Number;
        Assert.DoesNotContain(number, (await stranger.GetAsync("/my")).Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Equal(2, (await desk.CasesAsync()).Count);
    }

    [Theory, OnSqlite]
    [Demand("LT-25")]
    public async Task FiledEntity_KeepsItsFiledName(DatabaseKind kind)
    {
        await using var desk = await FiledAsync(kind);

        await desk.BeginAsync(fields: Applying.Fields(name: "示例 餐饮有限公司"));

        Assert.Equal("示例餐饮有限公司", Assert.Single(await desk.CasesAsync()).EntityName);
    }

    [Theory, OnSqlite]
    [Demand("LT-25", Refused = true)]
    public async Task FiledEntity_UnderAnotherName_IsRefused_AndItsNameIsMasked(DatabaseKind kind)
    {
        await using var desk = await FiledAsync(kind);
        var phone = await desk.ProveAsync();

        var answer = await (await FilledForm.OpenAsync(phone, "/apply/form", Applying.Fields(name: "别的餐饮有限公司"))).SendAsync();

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Contains("示例***公司", answer.Page.GetElementById("Input_EntityName-error")!.TextContent, StringComparison.Ordinal);
        Assert.DoesNotContain("示例餐饮有限公司", answer.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        Assert.Empty(await desk.CasesAsync());
    }

    private static async Task<Desk> FiledAsync(DatabaseKind kind)
    {
        var desk = await Applying.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields("示例餐饮有限公司"));
        return desk;
    }
}
