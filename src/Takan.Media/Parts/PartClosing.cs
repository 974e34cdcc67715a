using Takan.Evidence.Durability;
using Takan.Media.Client;
using Takan.Media.Rooms;

namespace Takan.Media.Parts;

/// <summary>Closes the parts of an attempt that has ended: final name, on the disk, digested, in the journal.</summary>
sealed class PartClosing(TimeProvider time, ILogger<PartClosing> log)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(100);

    // The recorder renames a file some time after its path is gone.
    private static readonly TimeSpan RenameLimit = TimeSpan.FromSeconds(30);

    /// <summary>When the file was last added to, on the room's time line.</summary>
    public static long LastWrittenMs(Room room, PartRecord part) =>
        PartOnDisk.PathOf(room.PartsFolder, part.File) is { } path
            ? Math.Max(part.StartMs, room.Clock.At(File.GetLastWriteTimeUtc(path)))
            : part.StartMs;

    /// <param name="recorderRuns">False when the media server is gone and nobody else will rename.</param>
    public async Task Close(Room room, PublicationRecord publication, string reason, bool recorderRuns)
    {
        try
        {
            if (recorderRuns)
                await WaitForNames(room, publication);
            foreach (var path in Files(room, publication))
                await CloseOne(room, publication, Finish(path), reason);
            await room.Queue.Do(() =>
            {
                room.Record.Ended.Remove(publication);
                room.Save();
                return Task.CompletedTask;
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            // The attempt stays in the record; the next start of the agent closes its parts.
            log.LogError(error, "Parts of {Feed} in room {Room} could not be closed", publication.Feed, room.Record.Room);
        }
    }

    public static IReadOnlyList<string> Files(Room room, PublicationRecord publication) =>
        Directory.GetFiles(room.PartsFolder, publication.Files + "-*.mjr*");

    private async Task WaitForNames(Room room, PublicationRecord publication)
    {
        var since = time.GetTimestamp();
        while (Files(room, publication).Any(PartOnDisk.IsGrowing) && time.GetElapsedTime(since) < RenameLimit)
            await Task.Delay(Look, time);
    }

    private static string Finish(string path)
    {
        var finished = PartOnDisk.FinishedName(path);
        if (finished != path)
            File.Move(path, finished);
        return finished;
    }

    private static async Task CloseOne(Room room, PublicationRecord publication, string path, string reason)
    {
        if (PartOnDisk.ReadHead(path) is not { } head)
        {
            // Nothing was ever received on this track.
            File.Delete(path);
            return;
        }

        DurableFile.SyncExisting(path);
        DurableFolder.Sync(room.PartsFolder);
        var whole = await PartOnDisk.ReadWhole(path, CancellationToken.None);
        await room.Queue.Do(() =>
        {
            var part = PartKeeping.Known(room, publication, Path.GetFileName(path), head);
            if (part.Sha256 is not null)
                return Task.CompletedTask;
            (part.Sha256, part.Bytes, part.SyncedBytes, part.EndMs) = (whole.Sha256, whole.Bytes, whole.Bytes, part.StartMs + whole.LastPacketMs);
            room.Tell(new PartClosed(part.File, part.Feed, part.Person, part.Track, part.Codec, part.StartMs, part.EndMs.Value, part.Bytes, part.Sha256, reason));
            room.Save();
            return Task.CompletedTask;
        });
    }
}
