using System.Net;
using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Registry;

public sealed class ThreeFilingsTests : IDisposable
{
    private readonly TemporaryFolder profiles = new();

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-10")]
    [Demand("TJ-11")]
    [Demand("TJ-12")]
    [Demand("TJ-10", Refused = true)]
    [Demand("TJ-11", Refused = true)]
    [Demand("TJ-12", Refused = true)]
    public async Task Visit_IsRefusedUntilPeopleMatterAndEntityAreFiled(DatabaseKind kind)
    {
        await using var desk = await Keepers.OpenDemandingAsync(kind, profiles);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync())).Id;
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        await desk.FilePersonAsync(keeper, desk.Zhou);
        await desk.FilePersonAsync(keeper, desk.Feng, until: "2026-01-31");

        Assert.Equal("TJ-11", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He)));
        Assert.Equal("TJ-11", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.Feng)));
        await desk.FilePersonAsync(keeper, desk.He);
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));

        Assert.Equal("TJ-10", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())));
        await desk.FiledAsync(keeper, FilingKind.Matter, "labour-dispatch", Keepers.MatterFields);
        var booked = Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));

        var zhou = await desk.SignInAsync(desk.Zhou);
        var path = $"/inspections/{inspection}/filing";
        var refused = await zhou.SubmitAsync(path, new Dictionary<string, string>());
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Contains("TJ-12", refused.Page.QuerySelector(".problems")!.TextContent, StringComparison.Ordinal);
        Assert.Contains("请先上门报备", (await zhou.GetAsync($"/cases/{booked.Cases[0].CaseId}")).Page.Body!.TextContent, StringComparison.Ordinal);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        Assert.Equal(HttpStatusCode.Found, (await zhou.SubmitAsync(path, new Dictionary<string, string>())).Status);

        var filed = await desk.App.WithDatabaseAsync(db => db.Set<VisitFiling>().AsNoTracking().SingleAsync());
        Assert.Equal((booked.AppointmentAt!.Value, 2), (filed.At, filed.People.Count));
        Assert.Null(await StartAsync(desk, inspection));
    }

    [Theory, OnSqlite, OnPostgres]
    [Demand("TJ-12", Refused = true)]
    public async Task Start_AfterTheTimeMoved_AsksForANewFiling(DatabaseKind kind)
    {
        await using var desk = await Keepers.OpenDemandingAsync(kind, profiles);
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        await desk.FilePersonAsync(keeper, desk.Zhou);
        await desk.FilePersonAsync(keeper, desk.He);
        await desk.FiledAsync(keeper, FilingKind.Matter, "labour-dispatch", Keepers.MatterFields);
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        Assert.Equal("TJ-12", await StartAsync(desk, inspection));

        Desk.Allowed(await FileAsync(desk, inspection));
        Assert.Null(await StartAsync(desk, inspection));
        Desk.Allowed(await desk.AsAsync<MoveAppointment, Outcome<Inspection>>(desk.Zhou, handler =>
            handler.HandleAsync(new(new(inspection), desk.Tomorrow().AddHours(1), Party.Bureau, "车辆调度"), default)));
        Assert.Equal("TJ-12", await StartAsync(desk, inspection));
        Desk.Allowed(await FileAsync(desk, inspection));
        Assert.Null(await StartAsync(desk, inspection));
    }

    [Theory, OnSqlite]
    public async Task PaperThatAsksForNoFiling_GoesOnWithout(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind);
        var inspection = await desk.ReadyAsync(desk.Zhou, desk.He);

        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));

        Assert.Null(await StartAsync(desk, inspection));
    }

    public void Dispose() => profiles.Dispose();

    private static Task<Outcome<Inspection>> FileAsync(Desk desk, InspectionId id) =>
        desk.AsAsync<FileVisit, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, new(id), default));

    /// <summary>What the table says to the start, with everything beside the filings in order.</summary>
    private static async Task<string?> StartAsync(Desk desk, InspectionId id) =>
        await desk.AsAsync<InspectionActs, string?>(desk.Zhou, async acts =>
        {
            await using var act = Desk.Allowed(await acts.BeginAsync(new(id), default));
            var facts = act.Facts();
            return InspectionProcess.Decide(act.Inspection.State, InspectionCommand.Start, act.Profile.Numbers, facts with { Present = facts.Team, DeviceChecked = true, RecordingRuns = true, BusinessPeopleSettled = true }).Refusal?.Rule;
        });
}
