using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Papers;

/// <summary>Lintong's study where it says the same as the others: held and refused under its own profile.</summary>
public sealed class LintongTests
{
    [Theory, OnSqlite]
    [Demand("LT-35")]
    [Demand("LT-35", Refused = true)]
    public async Task LiveVideo_ByOneStandard_NoItemOfItIsLeftOut(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind, "lintong");
        var items = (await desk.InspectionAsync()).Scope;
        var head = await desk.Desk.AsAsync<CaseHeads, CaseHead>(desk.Zhou, heads => heads.ReadAsync(desk.Case, default));
        Assert.Equal(head.Profile.Items.Select(item => item.Number), items);

        Assert.Equal("LJ-24", (await desk.CompleteAsync())?.Rule);
        await desk.JudgeAllAsync();
        RoomDesk.Done(await desk.CompleteAsync());

        Assert.Equal(InspectionState.Judged, (await desk.InspectionAsync()).State);
    }

    [Theory, OnSqlite]
    [Demand("LT-18")]
    [Demand("LT-18", Refused = true)]
    public async Task Matters_AreTakenFromTheSiftedCatalogueOnly(DatabaseKind kind)
    {
        await using var desk = await Desk.OpenAsync(kind, profile: "lintong");
        var profile = ProfileReading.Of(ProfileFiles.In(Repository.File("profiles", "lintong"))).Profile!;
        Assert.All(profile.Matters, matter => Assert.False(string.IsNullOrWhiteSpace(matter.Source) || matter.AllowedModes.Count == 0, matter.Id));
        await desk.RegisterAsync();

        (string Matter, string Rule)[] others = [("unheard-of", "TK-INT-05"), (profile.Matters.First(matter => !matter.OfferedModes.Contains(InspectionMode.Remote)).Id, "HC-63")];
        foreach (var (matter, rule) in others)
        {
            var (done, errors, _) = await desk.AsAsync<RegisterCase, RegisterCaseAnswer>(
                desk.Clerk, handler => handler.HandleAsync(desk.Clerk, new(Desk.Form("另一家有限公司") with { Matter = matter }, null, Compared: true), default));
            Assert.Null(done);
            Assert.Equal(rule, errors.All[nameof(CaseForm.Matter)].Rule);
        }
    }
}
