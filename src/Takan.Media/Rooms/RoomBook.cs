using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Takan.Law;
using Takan.Media.Client;

namespace Takan.Media.Rooms;

/// <summary>The rooms of this node. Open ones are in memory; a closed one is read from the disk when somebody asks for it.</summary>
sealed partial class RoomBook : IDisposable
{
    private readonly ConcurrentDictionary<string, Room> rooms = new();
    private readonly ConcurrentDictionary<long, Room> handles = new();
    private readonly Lock loading = new();
    private readonly AgentOptions options;
    private readonly TimeProvider time;

    public RoomBook(AgentOptions options, TimeProvider time)
    {
        (this.options, this.time) = (options, time);
        Directory.CreateDirectory(options.RoomsFolder);
        foreach (var folder in Directory.EnumerateDirectories(options.RoomsFolder))
            if (Room.ReadRecord(folder) is { Closed: false } record)
                BindAll(rooms[record.Room] = Room.Load(folder, time)!);
    }

    public IEnumerable<Room> Open => rooms.Values.Where(room => !room.Record.Closed);

    public static bool IsGoodName(string name) => GoodName().IsMatch(name);

    public Room? Find(string name)
    {
        if (rooms.TryGetValue(name, out var known) || !IsGoodName(name))
            return known;
        lock (loading)
        {
            if (!rooms.ContainsKey(name) && Room.Load(Path.Combine(options.RoomsFolder, name), time) is { } room)
                rooms[name] = room;
            return rooms.GetValueOrDefault(name);
        }
    }

    public bool TryFindOpen(string name, [NotNullWhen(true)] out Room? room, [NotNullWhen(false)] out Refusal? refusal)
    {
        room = Find(name);
        refusal = room is null ? MediaRefusals.NoSuchRoom : room.IsOpen ? null : MediaRefusals.RoomIsClosed;
        return refusal is null;
    }

    /// <summary>The room that news about a path belongs to.</summary>
    public Room? ByHandle(long handle) => handles.GetValueOrDefault(handle);

    public void Bind(long handle, Room room) => handles[handle] = room;

    public void Unbind(long handle) => handles.TryRemove(handle, out _);

    public Room Make(RoomRecord record)
    {
        var room = Room.Make(Path.Combine(options.RoomsFolder, record.Room), record, time);
        return rooms[record.Room] = room;
    }

    /// <summary>Takes a closed room away for good.</summary>
    public void Delete(RoomRecord record)
    {
        if (rooms.TryRemove(record.Room, out var room))
            room.Dispose();
        Directory.Delete(Path.Combine(options.RoomsFolder, record.Room), recursive: true);
    }

    /// <summary>Closed rooms leave the memory; readers that still follow one keep it alive by themselves.</summary>
    public void ForgetClosed()
    {
        foreach (var room in rooms.Values.Where(one => one.Record.Closed))
            if (time.GetUtcNow().UtcDateTime - room.Record.ClosedAt > TimeSpan.FromMinutes(10) && rooms.TryRemove(room.Record.Room, out _))
                room.Dispose();
    }

    public void Dispose()
    {
        foreach (var room in rooms.Values)
            room.Dispose();
    }

    private void BindAll(Room room)
    {
        foreach (var handle in room.Record.Publications.Select(one => one.Handle).Concat(room.Record.Subscriptions.Select(one => one.Handle)))
            Bind(handle, room);
    }

    [GeneratedRegex("^[A-Za-z0-9][A-Za-z0-9-]{0,63}$", RegexOptions.None, matchTimeoutMilliseconds: 200)]
    private static partial Regex GoodName();
}
