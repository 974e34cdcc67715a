using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Running;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Platform.Access;
using Takan.Platform.Organisation;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Intake;

/// <summary>Dongli works by a trial; here its example renewal ends on the day after the clock's.</summary>
public sealed class TrialYearTests : IDisposable
{
    private readonly TemporaryFolder profiles = new();

    private static readonly CaseForm Water = Desk.Form("示例供水有限公司") with { Matter = "secondary-water", Scenario = ["pool-tank"] };

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-35")]
    public async Task Register_WithinTheRenewal_IsTaken(DatabaseKind kind)
    {
        await using var desk = await OpenDongliAsync(kind);

        var (done, errors, _) = await RegisterAsync(desk);

        Assert.True(done is not null, string.Join("; ", errors.All.Select(error => error.Key + " " + error.Value.Rule)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-35", Refused = true)]
    public async Task Register_AfterItsLastDay_IsRefusedAndARunningCaseGoesOn(DatabaseKind kind)
    {
        await using var desk = await OpenDongliAsync(kind);
        var (running, _, _) = await RegisterAsync(desk);
        desk.App.Clock.Advance(TimeSpan.FromDays(2));

        var (late, errors, _) = await RegisterAsync(desk);

        Assert.Null(late);
        Assert.Equal("DL-35", errors.All[nameof(CaseForm.Matter)].Rule);
        Desk.Allowed(await desk.AsAsync<AcceptCase, Takan.Law.Outcome<Case>>(desk.Clerk, handler => handler.HandleAsync(new(new(running!.Id, 0), true, NoOccasion: true), default)));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("DL-35")]
    public async Task Renewal_RecordedOnThePage_OpensTheRegistrationAgain(DatabaseKind kind)
    {
        await using var desk = await OpenDongliAsync(kind);
        desk.App.Clock.Advance(TimeSpan.FromDays(2));
        var administrator = await desk.SignInAsync(await desk.AddAsync(desk.BureauId, "孙系统", Role.SystemAdministrator));
        Assert.Null((await RegisterAsync(desk)).Case);

        var early = await RenewAsync(administrator, "2026-03-03");
        var nameless = await RenewAsync(administrator, "2027-03-03", document: "");
        Assert.Null((await RegisterAsync(desk)).Case);
        var answer = await RenewAsync(administrator, "2027-03-03");

        Assert.Equal(
            [HttpStatusCode.UnprocessableEntity, HttpStatusCode.UnprocessableEntity, HttpStatusCode.Found],
            [early.Status, nameless.Status, answer.Status]);
        Assert.NotNull(early.Page.QuerySelector("#Until-error"));
        Assert.NotNull(nameless.Page.QuerySelector("#Document-error"));
        Assert.NotNull((await RegisterAsync(desk)).Case);
    }

    public void Dispose() => profiles.Dispose();

    private static async Task<Answer> RenewAsync(Browser browser, string until, string document = "示例区政务〔2026〕1号")
        => await (await FilledForm.OpenAsync(browser, "/administration/profile", "/administration/profile",
            [new("Until", until), new("Document", document)])).SendAsync();

    private static Task<RegisterCaseAnswer> RegisterAsync(Desk desk)
        => desk.AsAsync<RegisterCase, RegisterCaseAnswer>(desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(Water, null), default));

    private async Task<Desk> OpenDongliAsync(DatabaseKind kind)
    {
        var files = ProfileFiles.In(Repository.File("profiles", "dongli"));
        var texts = files.Texts.ToDictionary(text => text.Key, text => text.Value.Replace("until: 2027-12-31", "until: 2026-03-03", StringComparison.Ordinal));
        new ProfileFiles(files.Id, texts).WriteTo(profiles.File("dongli"));
        var desk = await Desk.OpenAsync(kind, settings: new Dictionary<string, string?> { ["Profiles:Folder"] = profiles.Path });
        await desk.App.WithDatabaseAsync(db => db.Set<Bureau>().Where(bureau => bureau.Id == desk.BureauId).ExecuteUpdateAsync(set => set.SetProperty(bureau => bureau.Profile, "dongli")));
        return desk;
    }
}
