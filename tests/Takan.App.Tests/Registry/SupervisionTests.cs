using System.Globalization;
using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Registry;
using Takan.Law;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

/// <summary>County office and bureau watch over who inspects, and over filings that fall behind what is.</summary>
public sealed class SupervisionTests : IDisposable
{
    private readonly TemporaryFolder profiles = new();

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-52")]
    [Demand("TJ-52", Refused = true)]
    public async Task PersonStoppedByTheCountyOffice_IsPutOnNoInspection_UntilTheLeadLiftsIt(DatabaseKind kind)
    {
        await using var desk = await Keepers.OpenDemandingAsync(kind, profiles);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        await desk.FilePersonAsync(keeper, desk.Zhou);
        var he = await desk.FilePersonAsync(keeper, desk.He);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync())).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        var (supervisor, page) = (await desk.SignInAsync(county), $"/registry/{he}/suspension");

        var bare = await supervisor.SubmitAsync(page, new Dictionary<string, string> { ["Suspend"] = "true" });
        Assert.Contains("TJ-52", bare.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await desk.SignInAsync(keeper)).GetAsync(page)).Status);
        Assert.Equal($"/registry/{he}", (await supervisor.SubmitAsync(page, new Dictionary<string, string> { ["Suspend"] = "true", ["Reason"] = "执法证被收回" })).Location);
        Assert.Contains("执法证被收回", (await supervisor.GetAsync($"/registry/{he}")).Page.QuerySelector("dl")!.TextContent, StringComparison.Ordinal);

        var refused = await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He);
        Assert.Equal("TJ-52", Desk.Refused(refused));
        Assert.Contains("何洋", refused.Refusal!.Words, StringComparison.Ordinal);

        var lead = await desk.SignInAsync(desk.Lead);
        Assert.Equal($"/registry/{he}", (await lead.SubmitAsync(page, new Dictionary<string, string> { ["Suspend"] = "false", ["Reason"] = "已换新证" })).Location);
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-61")]
    [Demand("TJ-61", Refused = true)]
    public async Task PersonRenamedWithoutAFiling_StopsTheTeam_IsShownToTheCountyOffice_UntilTheChangeIsFiled(DatabaseKind kind)
    {
        await using var desk = await Keepers.OpenDemandingAsync(kind, profiles);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        await desk.FilePersonAsync(keeper, desk.Zhou);
        var he = await desk.FilePersonAsync(keeper, desk.He);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync())).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        const string Changed = "main a[href='/registry?kind=Person&changed=true']";
        Assert.Null((await (await desk.SignInAsync(county)).GetAsync("/")).Page.QuerySelector(Changed));

        await desk.App.WithDatabaseAsync(db => db.Set<StaffAccount>().Where(row => row.Id == desk.He.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.DisplayName, "何海洋")));

        Assert.Equal("TJ-61", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He)));
        var supervisor = await desk.SignInAsync(county);
        Assert.NotNull((await supervisor.GetAsync("/")).Page.QuerySelector(Changed));
        Assert.Equal("何洋", (await supervisor.GetAsync("/registry?kind=Person&changed=true")).Page.QuerySelector("main tbody th")!.TextContent.Trim());

        await FileChangeAsync(desk, keeper, he);
        Assert.Equal("何海洋", (await desk.FilingAsync(he)).Title);
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
        Assert.Null((await (await desk.SignInAsync(county)).GetAsync("/")).Page.QuerySelector(Changed));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-61", Refused = true)]
    public async Task MatterCalledOtherwiseThanFiled_IsNotBooked(DatabaseKind kind)
    {
        await using var desk = await Keepers.OpenDemandingAsync(kind, profiles);
        await desk.FileEverybodyAsync();
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        await desk.App.WithDatabaseAsync(db => db.Set<Filing>().Where(row => row.Kind == FilingKind.Matter).ExecuteUpdateAsync(set => set.SetProperty(row => row.Title, "旧的事项名称")));

        Assert.Equal("TJ-61", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-62", Refused = true)]
    public async Task FilingThatRanOut_IsNotConfirmedAsUnchanged(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var until = desk.App.Clock.GetUtcNow().UtcDateTime.AddDays(10).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var filing = await desk.FilePersonAsync(keeper, desk.Zhou, until);
        Assert.Null(await ConfirmAsync(desk, keeper, filing));

        desk.App.Clock.Advance(TimeSpan.FromDays(12));

        Assert.Equal("TJ-62", await ConfirmAsync(desk, keeper, filing));
    }

    public void Dispose() => profiles.Dispose();

    private static async Task<string?> ConfirmAsync(Desk desk, StaffActor keeper, Guid filing) =>
        (await desk.AsAsync<ConfirmFiling, Outcome<Filing>>(keeper, handler => handler.HandleAsync(filing, null, default))).Refusal?.Rule;

    private static async Task FileChangeAsync(Desk desk, StaffActor keeper, Guid filing)
    {
        var same = (await desk.FilingAsync(filing)).Values().ToDictionary(pair => pair.Key, pair => (string?)pair.Value);
        var paper = await desk.PaperAsync(keeper, Keepers.Pdf);
        var applied = await desk.AsAsync<ApplyForChange, ApplyForChangeAnswer>(keeper, handler => handler.HandleAsync(keeper, new(filing, null, same, "改名", paper.ToString(), null), default));
        Assert.NotNull(applied.Id);
        Assert.Contains("何海洋", (await (await desk.SignInAsync(desk.Lead)).GetAsync($"/registry/changes/{applied.Id}")).Page.QuerySelector("tbody")!.TextContent, StringComparison.Ordinal);
        Desk.Allowed(await desk.AsAsync<DecideChange, Outcome<FilingChange>>(desk.Lead, handler => handler.HandleAsync(desk.Lead, new(applied.Id.Value, true, null, null, null), default)));
    }
}
