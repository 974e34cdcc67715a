using Takan.Media.Client;
using Takan.Media.Parts;
using Takan.Media.Rooms;

namespace Takan.Media.Tests;

/// <summary>An agent that dies between journal and record tells nothing twice and forgets nothing: one room on a disk, without a media server.</summary>
public sealed class ToldOnceTests : IDisposable
{
    private const string Feed = "applicant-camera";
    private readonly string folder = Directory.CreateTempSubdirectory("takan-told").FullName;
    private readonly PublicationRecord publication = new()
    {
        Id = "p1",
        Feed = Feed,
        Person = "applicant",
        Source = FeedKind.Camera,
        Attempt = 1,
        Handle = 7,
        BegunMs = 0,
        Files = Feed + "-001-abc",
    };

    private string PartFile => publication.Files + "-video-0.mjr";

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public void PartTold_RecordNotSaved_IsKnownAfterTheStart()
    {
        Killed(Begin(), room => Open(room));

        using var again = Load();
        var part = Open(again);

        Assert.Equal("p1", part.Publication);
        Assert.Single(again.Journal.After(0).OfType<PartOpened>());
    }

    [Fact]
    public void GapTold_RecordNotSaved_IsOpenAfterTheStart_AndEndsOnce()
    {
        Killed(Begin(), room => Gaps.Start(room, publication, Track.Video, GapCause.Muted, 4_000));

        using var again = Load();
        Gaps.Start(again, publication, Track.Video, GapCause.Network, 4_500);
        Gaps.End(again, Feed, Track.Video, 9_000);

        Assert.Equal(4_000, Assert.Single(again.Journal.After(0).OfType<GapStarted>()).StartMs);
        Assert.Equal(9_000, Assert.Single(again.Journal.After(0).OfType<GapEnded>()).EndMs);
    }

    [Fact]
    public void GapEnded_RecordNotSaved_TheNextBeginsLater()
    {
        var room = Begin();
        Gaps.Start(room, publication, Track.Video, GapCause.Muted, 4_000);
        room.Save();
        Killed(room, one => Gaps.End(one, Feed, Track.Video, 4_000));

        using var again = Load();
        Gaps.End(again, Feed, Track.Video, 9_000);
        Gaps.Start(again, publication, Track.Video, GapCause.Network, 4_000);

        Assert.Single(again.Journal.After(0).OfType<GapEnded>());
        Assert.Equal([4_000L, 4_001L], again.Journal.After(0).OfType<GapStarted>().Select(gap => gap.StartMs));
    }

    [Fact]
    public void PartClosedInTheRecordAlone_IsStillToBeClosed()
    {
        var room = Begin();
        var part = Open(room);
        (part.Sha256, part.EndMs) = ("00", 8_000);
        room.Save();
        room.Dispose();

        using var again = Load();

        Assert.Null(Assert.Single(again.Record.Parts).Sha256);
    }

    [Fact]
    public void PartAndEndTold_RecordNotSaved_StandAfterTheStart()
    {
        Killed(Begin(), room =>
        {
            Open(room);
            room.Tell(new PartClosed(PartFile, Feed, "applicant", Track.Video, "vp8", 0, 8_000, 12, "ab", "left"), new Joined("applicant"));
        });

        using var again = Load();

        var part = Assert.Single(again.Record.Parts);
        Assert.Equal(("ab", 8_000L, 12L), (part.Sha256, part.EndMs, part.Bytes));
        Assert.Equal(["applicant"], again.Record.Present);
    }

    private Room Begin() => Room.Make(folder, new()
    {
        Room = "r",
        Secret = "s",
        Pin = "p",
        Settings = new(),
        OpenedAt = TimeProvider.System.GetUtcNow().UtcDateTime,
        Boot = RoomClock.CurrentBoot,
        Origin = TimeProvider.System.GetTimestamp(),
        Publications = { publication },
    }, TimeProvider.System);

    private PartRecord Open(Room room) => PartKeeping.Known(room, publication, PartFile, new(Track.Video, "vp8", TimeProvider.System.GetUtcNow().UtcDateTime));

    /// <summary>What the act wrote in the record is lost, what it told is not.</summary>
    private void Killed(Room room, Action<Room> act)
    {
        var record = Path.Combine(folder, "room.json");
        var before = File.ReadAllBytes(record);
        act(room);
        room.Dispose();
        File.WriteAllBytes(record, before);
    }

    private Room Load() => Room.Load(folder, TimeProvider.System)!;
}
