using System.Security.Cryptography;
using Takan.Law;
using Takan.Media.Client;
using Takan.Media.Janus;

namespace Takan.Media.Rooms;

/// <summary>Makes a room with recording on. Asking again for the same room answers the same room.</summary>
sealed class OpenRoom(RoomBook book, JanusEngine engine, AgentOptions options, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim oneAtATime = new(1);

    public async Task<Outcome<Room>> Open(string name, RoomSettings settings)
    {
        await oneAtATime.WaitAsync();
        try
        {
            return await OpenAlone(name, settings);
        }
        finally
        {
            oneAtATime.Release();
        }
    }

    public void Dispose() => oneAtATime.Dispose();

    /// <summary>Also used after the media server was started anew.</summary>
    public static async Task Place(JanusSession session, Room room)
    {
        var record = room.Record;
        try
        {
            await session.CreateRoom(record.Room, record.Secret, record.Pin, record.Settings.VideoBitsPerSecond, record.Settings.MaxFeeds, Path.GetFullPath(room.PartsFolder));
        }
        catch (JanusError error) when (error.Code == JanusError.RoomExists)
        {
            // The agent stopped between making the room and hearing of it.
        }
    }

    private async Task<Outcome<Room>> OpenAlone(string name, RoomSettings settings)
    {
        if (!RoomBook.IsGoodName(name))
            return MediaRefusals.BadName;
        if (book.Find(name) is { } existing)
            return existing.Record.Closed ? MediaRefusals.RoomIsClosed : await Placed(existing);
        if (new DriveInfo(Path.GetFullPath(options.Data)).AvailableFreeSpace < options.FloorBytes)
            return MediaRefusals.DiskIsFull;
        if (engine.Session is null)
            return MediaRefusals.NotReady;
        var room = book.Make(NewRecord(name, settings));
        room.Tell(new RoomOpened(settings.VideoBitsPerSecond));
        return await Placed(room);
    }

    /// <summary>A room in the book is one that the media server may not have yet: it failed, or was away, when it was first asked.</summary>
    private async Task<Outcome<Room>> Placed(Room room)
    {
        if (engine.Session is not { } session)
            return MediaRefusals.NotReady;
        try
        {
            await room.Queue.Do(() => Place(session, room));
            return room;
        }
        catch (JanusError)
        {
            return MediaRefusals.NotReady;
        }
    }

    private RoomRecord NewRecord(string name, RoomSettings settings) => new()
    {
        Room = name,
        Secret = Random(),
        Pin = Random(),
        Settings = settings,
        OpenedAt = time.GetUtcNow().UtcDateTime,
        Boot = RoomClock.CurrentBoot,
        Origin = time.GetTimestamp(),
    };

    private static string Random() => Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
}
