using Takan.App.Tests.Intake;
using Takan.App.Tests.Running;
using Takan.Casework.Registry;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class RegistryDutiesTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Application_WaitsOnTheLeadsHome_NotOnTheKeepers(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var filing = await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var paper = await desk.PaperAsync(keeper, Keepers.Pdf);
        var fields = new Dictionary<string, string?>(Keepers.EntityFields()) { ["representative"] = "王某" };
        var change = (await desk.AsAsync<ApplyForChange, ApplyForChangeAnswer>(keeper, handler =>
            handler.HandleAsync(keeper, new(filing, null, fields, "换了法定代表人", paper.ToString(), null), default))).Id;

        var lead = await (await desk.SignInAsync(desk.Lead)).GetAsync("/");
        var own = await (await desk.SignInAsync(keeper)).GetAsync("/");

        Assert.NotNull(lead.Page.QuerySelector($"main a[href='/registry/changes/{change}']"));
        Assert.Null(own.Page.QuerySelector($"main a[href='/registry/changes/{change}']"));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-62")]
    public async Task FilingNobodyConfirmedForAYear_WaitsOnTheKeepersHome(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var browser = await desk.SignInAsync(keeper);
        const string ToConfirm = "main a[href='/registry?kind=Entity&stale=true']";
        Assert.Null((await browser.GetAsync("/")).Page.QuerySelector(ToConfirm));

        desk.App.Clock.Advance(TimeSpan.FromDays(366));

        Assert.NotNull((await (await desk.SignInAsync(keeper)).GetAsync("/")).Page.QuerySelector(ToConfirm));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-52")]
    public async Task QualificationThatRanOut_IsSeenByCountyOfficeAndLead_WithWhoItIs(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var county = await desk.AddAsync(desk.BureauId, "县优办", Role.CountyOffice);
        var valid = desk.App.Clock.GetUtcNow().UtcDateTime.AddDays(10).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        await desk.FilePersonAsync(keeper, desk.Zhou, valid);
        await desk.FilePersonAsync(keeper, desk.He);
        const string Lapsed = "main a[href='/registry?kind=Person&lapsed=true']";
        Assert.Null((await (await desk.SignInAsync(county)).GetAsync("/")).Page.QuerySelector(Lapsed));

        desk.App.Clock.Advance(TimeSpan.FromDays(12));

        foreach (var supervisor in new[] { county, desk.Lead }) Assert.NotNull((await (await desk.SignInAsync(supervisor)).GetAsync("/")).Page.QuerySelector(Lapsed));
        Assert.Null((await (await desk.SignInAsync(keeper)).GetAsync("/")).Page.QuerySelector(Lapsed));
        var rows = (await (await desk.SignInAsync(county)).GetAsync("/registry?kind=Person&lapsed=true")).Page.QuerySelector("main tbody")!.TextContent;
        Assert.Contains("周敏", rows, StringComparison.Ordinal);
        Assert.DoesNotContain("何洋", rows, StringComparison.Ordinal);
    }
}
