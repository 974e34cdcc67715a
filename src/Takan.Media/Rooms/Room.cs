using System.Text.Json;
using Takan.Evidence.Durability;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>A room in memory: its record, journal, clock and queue. All changes run through <see cref="Queue"/>.</summary>
sealed class Room : IDisposable
{
    private readonly string recordFile;

    private Room(string folder, RoomRecord record, TimeProvider time)
    {
        Folder = folder;
        Record = record;
        recordFile = Path.Combine(folder, "room.json");
        Clock = new(time, record);
        Journal = new(Path.Combine(folder, "journal.jsonl"), record.Closed);
    }

    public string Folder { get; }

    public string PartsFolder => Path.Combine(Folder, "parts");

    public RoomRecord Record { get; }

    public RoomClock Clock { get; }

    public RoomJournal Journal { get; }

    /// <summary>False from the moment when somebody ends the room, although its parts are still being closed.</summary>
    public bool IsOpen => Record.LengthMs is null;

    /// <summary>The disk has refused the newest record.</summary>
    public bool IsUnsaved { get; private set; }

    public WorkQueue Queue { get; } = new();

    /// <summary>Attempts whose parts are being closed, by their id; a room is closed only after them.</summary>
    public Dictionary<string, Task> Closing { get; } = [];

    public static Room Make(string folder, RoomRecord record, TimeProvider time)
    {
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        Directory.CreateDirectory(Path.Combine(folder, "parts"));
        var room = new Room(folder, record, time);
        room.Save();
        return room;
    }

    public static Room? Load(string folder, TimeProvider time)
    {
        if (ReadRecord(folder) is not { } record)
            return null;
        var room = new Room(folder, record, time);
        ToldSoFar.Into(record, room.Journal.After(0));
        return room;
    }

    public static RoomRecord? ReadRecord(string folder)
    {
        var file = Path.Combine(folder, "room.json");
        return File.Exists(file) ? JsonSerializer.Deserialize<RoomRecord>(File.ReadAllText(file)) : null;
    }

    public void Tell(params ReadOnlySpan<RoomEvent> news) => Journal.Append(Clock, news);

    public void Save()
    {
        // Taken back only when a later record really is on the disk.
        IsUnsaved = true;
        var temporary = recordFile + ".new";
        File.WriteAllText(temporary, JsonSerializer.Serialize(Record));
        DurableFile.SyncExisting(temporary);
        File.Move(temporary, recordFile, overwrite: true);
        DurableFolder.Sync(Folder);
        IsUnsaved = false;
    }

    public void Dispose()
    {
        Queue.Close();
        Journal.Dispose();
    }
}
