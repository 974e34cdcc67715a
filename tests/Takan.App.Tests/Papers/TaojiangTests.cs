using Takan.App.Tests.Consent;
using Takan.App.Tests.Intake;
using Takan.App.Tests.Registry;
using Takan.App.Tests.Scheduling;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Papers;

/// <summary>Taojiang's rules: one standard process for the whole county.</summary>
public sealed class TaojiangTests
{
    [Theory, OnSqlite]
    [Demand("TJ-24")]
    [Demand("TJ-24", Refused = true)]
    public async Task StandardProcess_StepByStep_NoneIsSkipped(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "taojiang");
        var keeper = await desk.AddAsync(desk.BureauId, "钱登记", Role.RegistryKeeper);
        var inspection = Desk.Allowed(await desk.TakeAsync(desk.Zhou, await desk.QueueAsync())).Id;
        Assert.Equal("HC-22", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())));
        Desk.Allowed(await desk.CallAsync(desk.Zhou, inspection));
        Assert.Equal("TJ-11", Desk.Refused(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He)));
        foreach (var person in new[] { desk.Zhou, desk.He }) await desk.FilePersonAsync(keeper, person);
        Desk.Allowed(await desk.TeamAsync(desk.Zhou, inspection, desk.Zhou, desk.He));
        Assert.Equal("TJ-10", Desk.Refused(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow())));
        await desk.FiledAsync(keeper, FilingKind.Matter, "food-business", Keepers.MatterFields);
        Desk.Allowed(await desk.BookAsync(desk.Zhou, inspection, desk.Tomorrow()));
        Assert.Equal("TJ-12", Desk.Refused(await FileAsync(desk, inspection)));
        await desk.FiledAsync(keeper, FilingKind.Entity, null, Keepers.EntityFields());
        Desk.Allowed(await FileAsync(desk, inspection));

        Assert.Equal(InspectionState.Scheduled, (await desk.App.WithDatabaseAsync(db => db.Set<Inspection>().FindAsync(inspection).AsTask()))!.State);
    }

    private static Task<Outcome<Inspection>> FileAsync(Desk desk, Law.Identifiers.InspectionId id) =>
        desk.AsAsync<FileVisit, Outcome<Inspection>>(desk.Zhou, handler => handler.HandleAsync(desk.Zhou, new(id), default));
}
