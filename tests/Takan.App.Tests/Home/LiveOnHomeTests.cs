using Takan.App.Tests.Intake;
using Takan.App.Tests.Rooms;
using Takan.App.Tests.Scheduling;
using Takan.Platform.Access;
using Takan.Testing.Databases;

namespace Takan.App.Tests.Home;

/// <summary>An inspection that is going on stands on the home of those who may open the case, and on nobody else's.</summary>
public sealed class LiveOnHomeTests
{
    [Theory, OnSqlite, OnPostgres]
    public async Task Live_StandsOnTheHomeOfLeadAndSupervisor_NotOfTheObserver(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        RoomDesk.Done(await desk.OpenAsync());
        var supervisor = await desk.Desk.AddAsync(desk.Desk.BureauId, "督查员", Role.Supervisor);
        var observer = await desk.Desk.AddAsync(desk.Desk.BureauId, "观察员", Role.Observer);

        foreach (var staff in (StaffActor[])[desk.Desk.Lead, supervisor, desk.Zhou])
            Assert.Contains("踏勘进行中", await VisitsAsync(desk.Desk, staff), StringComparison.Ordinal);
        Assert.Equal("", await VisitsAsync(desk.Desk, observer));
        Assert.Equal("", await VisitsAsync(desk.Desk, desk.Desk.Clerk));
    }

    [Theory, OnSqlite]
    public async Task Live_InAnotherBureau_IsNotShown(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        RoomDesk.Done(await desk.OpenAsync());
        var elsewhere = await desk.Desk.AddAsync(await desk.Desk.AddBureauAsync("外局"), "外局督查员", Role.Supervisor);

        Assert.Equal("", await VisitsAsync(desk.Desk, elsewhere));
    }

    private static async Task<string> VisitsAsync(Desk desk, StaffActor staff) =>
        (await (await desk.SignInAsync(staff)).GetAsync("/")).Page.QuerySelector("#visits")?.TextContent ?? "";
}
