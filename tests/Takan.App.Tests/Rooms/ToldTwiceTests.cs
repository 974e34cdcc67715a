using Microsoft.EntityFrameworkCore;
using Takan.App.Tests.Intake;
using Takan.Media.Client;
using Takan.Testing.Databases;
using Takan.Visits.Rooms;

namespace Takan.App.Tests.Rooms;

/// <summary>An agent that died after telling tells the same under a new number: the takeover goes on, and there is one part and one gap.</summary>
public sealed class ToldTwiceTests
{
    [Theory, OnSqlite, OnPostgres(Daily = true)]
    [Demand("HC-31")]
    public async Task PartsAndGapsToldTwice_AreTakenOnce_AndTheRoomIsTakenOverToItsEnd(DatabaseKind kind)
    {
        await using var desk = await RoomDesk.LiveAsync(kind);
        var room = desk.Agent[desk.Session.ToString()];
        foreach (var _ in Enumerable.Range(0, 2))
        {
            room.Tell(new PartOpened("applicant-1-video.mjr", "applicant-camera", "applicant", Track.Video, "vp8", 1000));
            room.Tell(new GapStarted("applicant-camera", "applicant", Track.Video, GapCause.Muted, 2000));
        }

        foreach (var _ in Enumerable.Range(0, 2))
        {
            room.Tell(new GapEnded("applicant-camera", "applicant", Track.Video, GapCause.Muted, 2000, 3000));
            room.Tell(new GapFound("applicant-camera", "applicant", Track.Video, GapCause.NotReceived, 4000, 5000));
            room.Tell(FakeRoom.Closed(new PartOpened("applicant-1-video.mjr", "applicant-camera", "applicant", Track.Video, "vp8", 1000), 6000));
        }

        room.Close();

        await Patience.UntilAsync("the journal is taken over", async () => (await desk.SessionAsync()).JournalEnded);
        Assert.Single(await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomPart>().Where(row => row.SessionId == desk.Session).ToListAsync()));
        var gaps = await desk.Desk.App.WithDatabaseAsync(db => db.Set<RoomGap>().AsNoTracking().Where(row => row.SessionId == desk.Session).ToListAsync());
        Assert.Equal([(2000L, (long?)3000L), (4000L, (long?)5000L)], gaps.Where(gap => gap.StartMs is 2000 or 4000).OrderBy(gap => gap.StartMs).Select(gap => (gap.StartMs, gap.EndMs)));
        var kinds = await desk.KindsAsync();
        Assert.Single(kinds, "recording-part-opened");
        Assert.Single(kinds, "recording-part-closed");
        Assert.Single(kinds, "gap-started");
    }
}
