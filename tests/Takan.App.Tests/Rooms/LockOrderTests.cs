using Microsoft.Extensions.DependencyInjection;
using Takan.App.Tests.Intake;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>Acts that begin at the case and acts that begin in its room change the same rows: one waits for the other, and neither for ever.</summary>
public sealed class LockOrderTests
{
    private const int Rounds = 40;

    [Theory, OnSqlite, OnPostgres(Daily = true)]
    public async Task ReassigningAndActsOfTheRoom_ManyTimesAtOnce_AllTakeEffect(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.WaitingAsync(kind);
        var before = (await desk.Desk.CaseAsync(desk.Case)).Version;

        for (var round = 0; round < Rounds; round++)
        {
            var to = round % 2 == 0 ? desk.Desk.Feng : desk.Zhou;
            var reassigned = ReassignAsync(desk, to);
            await Task.WhenAll(reassigned, WriteFromTheRoomAsync(desk, round), WriteFromTheRoomAsync(desk, round));
            Desk.Allowed(await reassigned);
        }

        var row = await desk.Desk.CaseAsync(desk.Case);
        Assert.Equal((before + Rounds, desk.Zhou.Id), (row.Version, row.ResponsibleOfficer));
        Assert.Equal(Rounds * 2, (await desk.KindsAsync()).Count(entry => entry == "test-of-locks"));
    }

    private static Task<Outcome<Case>> ReassignAsync(RoomDesk desk, StaffActor to) =>
        desk.Desk.AsAsync<ReassignCase, Outcome<Case>>(desk.Desk.Lead, handler => handler.HandleAsync(desk.Desk.Lead, new(new(desk.Case), to.Id, "换人"), default));

    /// <summary>As the telling of a result does: read through the room, then inspection and case in one act.</summary>
    private static async Task WriteFromTheRoomAsync(RoomDesk desk, int round)
    {
        await using var scope = desk.Desk.App.Services.CreateAsyncScope();
        await using var act = await scope.ServiceProvider.GetRequiredService<Acts>().BeginAsync(new SystemActor(), default);
        var room = (await scope.ServiceProvider.GetRequiredService<RoomSituations>().FindAsync(desk.Session, default))!;
        await Task.Yield();
        room.Case.Reason = $"第 {round} 次";
        act.Record(LogStream.Of(room.Inspection.Id), "test-of-locks", Evidence.Chain.Audience.Staff, []);
        await act.CommitAsync(default);
    }
}
