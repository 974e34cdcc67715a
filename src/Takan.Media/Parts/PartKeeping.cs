using Takan.Evidence.Durability;
using Takan.Media.Client;
using Takan.Media.Rooms;

namespace Takan.Media.Parts;

/// <summary>Looks at the growing parts of a room once a second: new ones, how far they have grown, how much is on the disk.</summary>
sealed class PartKeeping(FeedEnding ending, ILogger<PartKeeping> log)
{
    private const int TellEveryMs = 5000;

    // The recorder writes in pieces of 4 KiB: a quiet microphone needs up to three seconds for one.
    private const int StalledAfterMs = 8000;

    public async Task Look(Room room)
    {
        var growing = await room.Queue.Do(() => Task.FromResult(FindGrowing(room)));
        var seen = await Task.Run(() => growing.ConvertAll(one => (one.Part, one.Publication, Synced: Sync(room, one.Part))));
        if (seen.Count > 0)
            await room.Queue.Do(() => Note(room, seen));
    }

    /// <summary>The record of a part; made, and told to the journal, at first sight.</summary>
    public static PartRecord Known(Room room, PublicationRecord publication, string file, PartHead head)
    {
        if (room.Record.Parts.Find(one => one.File == file) is { } known)
            return known;
        var part = new PartRecord
        {
            File = file,
            Publication = publication.Id,
            Feed = publication.Feed,
            Person = publication.Person,
            Track = head.Track,
            Codec = head.Codec,
            StartMs = room.Clock.At(head.FirstPacket),
            GrownAtMs = room.Clock.ElapsedMs,
        };
        room.Record.Parts.Add(part);
        room.Tell(new PartOpened(file, part.Feed, part.Person, part.Track, part.Codec, part.StartMs));
        Gaps.End(room, part.Feed, part.Track, part.StartMs);
        room.Save();
        return part;
    }

    private static List<(PartRecord Part, PublicationRecord Publication)> FindGrowing(Room room)
    {
        var found = new List<(PartRecord, PublicationRecord)>();
        foreach (var publication in room.Record.Publications)
            foreach (var path in PartClosing.Files(room, publication))
                if (PartOnDisk.ReadHead(path) is { } head)
                    found.Add((Known(room, publication, Path.GetFileName(PartOnDisk.FinishedName(path)), head), publication));
        return found;
    }

    private (long Bytes, string? Error) Sync(Room room, PartRecord part)
    {
        if (part.Failed || PartOnDisk.PathOf(room.PartsFolder, part.File) is not { } path)
            return (part.Bytes, null);
        try
        {
            var bytes = new FileInfo(path).Length;
            DurableFile.SyncExisting(path);
            return (bytes, null);
        }
        catch (IOException) when (!File.Exists(path))
        {
            // Renamed between two looks.
            return (part.Bytes, null);
        }
        catch (IOException error)
        {
            log.LogError(error, "A part of room {Room} is not on the disk", room.Record.Room);
            return (part.SyncedBytes, error.Message);
        }
    }

    private async Task Note(Room room, List<(PartRecord Part, PublicationRecord Publication, (long Bytes, string? Error) Synced)> seen)
    {
        var news = new List<RoomEvent>();
        foreach (var (part, publication, (bytes, error)) in seen.Where(one => one.Part is { Sha256: null, Failed: false }))
        {
            if (error is not null)
            {
                await PartClosing.Fail(room, part, error);
                // Another file may fare better than one that the disk has refused.
                if (room.Record.Publications.Contains(publication))
                    await ending.End(room, publication, GapCause.DiskFailed, GapCause.DiskFailed);
                continue;
            }

            var grew = bytes > part.SyncedBytes;
            Judge(room, part, publication, bytes);
            part.SyncedAt = grew ? room.Clock.Now : part.SyncedAt;
            (part.Bytes, part.SyncedBytes) = (bytes, bytes);
            if (!grew || room.Clock.ElapsedMs - part.ToldMs < TellEveryMs)
                continue;
            part.ToldMs = room.Clock.ElapsedMs;
            news.Add(new PartSynced(part.File, part.Feed, part.Person, part.Track, bytes));
        }

        if (news.Count > 0)
            room.Tell([.. news]);
    }

    private static void Judge(Room room, PartRecord part, PublicationRecord publication, long bytes)
    {
        part.BitsPerSecond = Math.Max(0, bytes - part.Bytes) * 8;
        var receives = part.Track == Track.Audio ? publication.Sound : publication.Picture;
        if (bytes > part.Bytes)
        {
            part.GrownAtMs = room.Clock.ElapsedMs;
            if (receives)
                Gaps.End(room, part.Feed, part.Track, room.Clock.ElapsedMs, cause => cause is GapCause.NotReceived or GapCause.RecorderFailed);
        }
        else if (room.Clock.ElapsedMs - part.GrownAtMs > StalledAfterMs)
        {
            // The media server says that packets come, or it said nothing else: then it is its writing that stands still.
            var cause = receives && !publication.NewsMissed ? GapCause.RecorderFailed : GapCause.NotReceived;
            Gaps.Start(room, publication, part.Track, cause, part.GrownAtMs);
        }
    }
}
