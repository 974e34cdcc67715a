using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Casework.Registry;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class ChangeControlTests
{
    private static readonly Dictionary<string, string?> Moved = new(Keepers.EntityFields()) { ["address"] = "示例区海滨路 9 号" };

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-39")]
    [Demand("TJ-38")]
    public async Task Application_ThatTheCentreConsentsTo_ChangesTheFiling_AndKeepsBeforeAndAfter(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var id = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var (applicant, lead) = (await desk.SignInAsync(keeper), await desk.SignInAsync(desk.Lead));

        var applied = await applicant.UploadAsync($"/registry/{id}/change", Typed("企业搬迁"), ("paper-file", Keepers.Pdf));
        Assert.Equal($"/registry/{id}", applied.Location);
        Assert.Equal("示例区望海路 118 号 301 室", (await desk.FilingAsync(id)).Values()["address"]);
        var change = await desk.App.WithDatabaseAsync(db => db.Set<FilingChange>().AsNoTracking().SingleAsync());
        var shown = await lead.GetAsync($"/registry/changes/{change.Id}");
        Assert.Contains("企业搬迁", shown.Page.Body!.TextContent, StringComparison.Ordinal);
        using var paper = await lead.Client.GetAsync($"/registry/papers/{change.PaperId}");
        Assert.Equal(Keepers.Pdf, await paper.Content.ReadAsByteArrayAsync());

        var consented = await lead.SubmitAsync($"/registry/changes/{change.Id}", new Dictionary<string, string> { ["Consent"] = "true" });
        Assert.Equal($"/registry/{id}", consented.Location);
        var filing = await desk.FilingAsync(id);
        Assert.Equal(("示例区海滨路 9 号", 1), (filing.Values()["address"], filing.Version));
        var page = (await lead.GetAsync($"/registry/{id}")).Page.Body!.TextContent;
        Assert.Contains("望海路 118 号", page, StringComparison.Ordinal);
        Assert.Contains("海滨路 9 号", page, StringComparison.Ordinal);
        var lines = await desk.AsAsync<LogReader, IReadOnlyList<LogLine>>(desk.Lead, log => log.ReadAsync(LogStream.OfFiling(id), Audience.Staff, 0, default));
        Assert.Equal(["subject-filed", "filing-change-applied", "filing-changed"], lines.Select(line => line.Kind));
        Assert.Equal("示例区望海路 118 号 301 室", lines[2].Body!["before"]!["address"]!.ToString());
        Assert.Equal("示例区海滨路 9 号", lines[2].Body!["after"]!["address"]!.ToString());
    }

    [Theory, OnSqlite]
    [Demand("TJ-39", Refused = true)]
    public async Task Application_WithoutReasonOrPaper_IsRefused_AndAnOrdinaryEditDoesNotExist(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var id = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var browser = await desk.SignInAsync(keeper);

        using var bare = await browser.Client.PostAsJsonAsync($"/api/registry/{id}/changes", new { fields = Moved });
        var errors = (await bare.Content.ReadFromJsonAsync<JsonObject>())!["errors"]!;
        Assert.Equal(("TJ-39", "TJ-39"), (errors["reason"]!["code"]!.ToString(), errors["paper"]!["code"]!.ToString()));
        var page = await browser.SubmitAsync($"/registry/{id}/change", Typed("搬迁"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, page.Status);
        Assert.Contains("书面申请", page.Page.GetElementById("Paper-error")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("示例区海滨路 9 号", page.Page.GetElementById("Fields_address_")!.GetAttribute("value"));

        using var edit = await browser.Client.PutAsJsonAsync($"/api/registry/{id}", new { fields = Moved });
        Assert.Equal(HttpStatusCode.NotFound, edit.StatusCode);
        Assert.Equal(0, (await desk.FilingAsync(id)).Version);
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-39", Refused = true)]
    public async Task Consent_ByTheApplicant_OrTwice_IsRefused(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var both = await desk.AddAsync(desk.BureauId, "身兼两职", Role.RegistryKeeper, Role.CountyOffice);
        var id = await desk.FiledAsync(both, FilingKind.Entity, null, Keepers.EntityFields());
        var change = await ApplyAsync(desk, both, id, Moved);

        Assert.Equal("TJ-39", Desk.Refused(await DecideAsync(desk, both, change, true)));
        Assert.Equal("TK-REG-9", Desk.Refused(await DecideAsync(desk, desk.Lead, change, false)));
        Desk.Allowed(await DecideAsync(desk, desk.Lead, change, false, "材料不清楚"));
        Assert.Equal("TK-REG-8", Desk.Refused(await DecideAsync(desk, desk.Lead, change, true)));
        Assert.Equal("示例区望海路 118 号 301 室", (await desk.FilingAsync(id)).Values()["address"]);
    }

    [Theory, OnSqlite, OnPostgres]
    public async Task TwoKeepersEditOneFiling_TheSecondSeesWhatChanged_AndLosesNothing(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var (first, second) = (await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper), await desk.AddAsync(desk.BureauId, "孙登记", Role.RegistryKeeper));
        var id = await desk.FiledAsync(first, FilingKind.Entity, null, Keepers.EntityFields());
        var browser = await desk.SignInAsync(second);
        var typed = Keepers.OnPage(new Dictionary<string, string?>(Keepers.EntityFields()) { ["representative"] = "王新任" });
        typed["Reason"] = "法定代表人变更";
        typed["Version"] = (await browser.GetAsync($"/registry/{id}/change")).Page.QuerySelector("input[name=Version]")!.GetAttribute("value")!;
        Desk.Allowed(await DecideAsync(desk, desk.Lead, await ApplyAsync(desk, first, id, Moved), true));

        var late = await browser.UploadAsync($"/registry/{id}/change", typed, ("paper-file", Keepers.Pdf));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, late.Status);
        Assert.Contains("TK-REG-5", late.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("海滨路 9 号", late.Page.GetElementById("since")!.TextContent, StringComparison.Ordinal);
        Assert.Equal("王新任", late.Page.GetElementById("Fields_representative_")!.GetAttribute("value"));
        Assert.Contains("法定代表人变更", late.Page.GetElementById("Reason")!.TextContent, StringComparison.Ordinal);
        var paper = late.Page.QuerySelector("input[name=Paper]")!.GetAttribute("value")!;
        Assert.NotEmpty(paper);

        (typed["Version"], typed["Paper"]) = (late.Page.QuerySelector("input[name=Version]")!.GetAttribute("value")!, paper);
        typed["Fields[address]"] = "示例区海滨路 9 号";
        Assert.Equal(HttpStatusCode.Found, (await browser.SubmitAsync($"/registry/{id}/change", typed)).Status);
        var change = await desk.App.WithDatabaseAsync(db => db.Set<FilingChange>().AsNoTracking().SingleAsync(row => row.State == ChangeState.Waiting));
        Assert.Equal("王新任", FactsJson.Read(change.After).Single().Value);
    }

    [Theory, OnSqlite]
    [Demand("TJ-62")]
    public async Task FilingNotConfirmedForAYear_IsFlagged_UntilSomebodyConfirmsIt(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var id = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        desk.App.Clock.Advance(TimeSpan.FromDays(367));
        var browser = await desk.SignInAsync(keeper);

        Assert.Contains("超过 12 个月没有核对", (await browser.GetAsync($"/registry/{id}")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Single((await browser.GetAsync("/registry?kind=Entity&stale=true")).Page.QuerySelectorAll("tbody tr"));
        Assert.Equal($"/registry/{id}", (await browser.SubmitAsync($"/registry/{id}/confirm", new Dictionary<string, string> { ["Version"] = "0" })).Location);

        Assert.DoesNotContain("超过 12 个月没有核对", (await browser.GetAsync($"/registry/{id}")).Page.Body!.TextContent, StringComparison.Ordinal);
        Assert.Empty((await browser.GetAsync("/registry?kind=Entity&stale=true")).Page.QuerySelectorAll("tbody tr"));
    }

    private static Dictionary<string, string> Typed(string reason) => new(Keepers.OnPage(Moved)) { ["Reason"] = reason };

    private static async Task<Guid> ApplyAsync(Desk desk, StaffActor keeper, Guid filing, IReadOnlyDictionary<string, string?> fields)
    {
        var paper = await desk.PaperAsync(keeper, Keepers.Pdf);
        var answer = await desk.AsAsync<ApplyForChange, ApplyForChangeAnswer>(keeper, handler => handler.HandleAsync(keeper, new(filing, null, fields, "搬迁", paper.ToString(), null), default));
        return answer.Id ?? throw new InvalidOperationException(answer.Refusal?.Rule);
    }

    private static Task<Outcome<FilingChange>> DecideAsync(Desk desk, StaffActor decider, Guid change, bool consent, string? reason = null) =>
        desk.AsAsync<DecideChange, Outcome<FilingChange>>(decider, handler => handler.HandleAsync(decider, new(change, consent, reason, null, null), default));
}
