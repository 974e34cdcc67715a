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

    private const int ReadsBeforeLost = 3;

    /// <summary>When the file was last added to, on the room's time line.</summary>
    public static long LastWrittenMs(Room room, PartRecord part) =>
        PartOnDisk.PathOf(room.PartsFolder, part.File) is { } path
            ? Math.Max(part.StartMs, room.Clock.At(File.GetLastWriteTimeUtc(path)))
            : part.StartMs;

    /// <summary>An attempt whose parts could not all be closed stays among the ended ones, and with it the room stays unfinished.</summary>
    /// <param name="recorderRuns">False when the media server is gone and nobody else will rename.</param>
    public async Task Close(Room room, PublicationRecord publication, bool recorderRuns)
    {
        try
        {
            if (recorderRuns)
                await WaitForNames(room, publication);
            foreach (var path in Files(room, publication))
                await CloseOne(room, publication, Finish(path));
            foreach (var part in await room.Queue.Do(() => Task.FromResult(WithoutFile(room, publication))))
                await room.Queue.Do(() => Unreadable(room, publication, part, new FileNotFoundException("The file of this part is gone.", part.File)));
            await room.Queue.Do(() =>
            {
                room.Record.Ended.Remove(publication);
                room.Save();
                return Task.CompletedTask;
            });
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or OperationCanceledException)
        {
            log.LogError(error, "Parts of {Feed} in room {Room} could not be closed yet", publication.Feed, room.Record.Room);
        }
    }

    public static IReadOnlyList<string> Files(Room room, PublicationRecord publication) =>
        [.. Directory.GetFiles(room.PartsFolder, publication.Files + "-*.mjr*").Where(path => !PartRescue.IsUnfinished(path))];

    /// <summary>Parts that the journal knows and a power cut took before they were on the disk.</summary>
    private static List<PartRecord> WithoutFile(Room room, PublicationRecord publication) => room.Record.Parts.FindAll(part =>
        part.Sha256 is null && !part.Lost && part.File.StartsWith(publication.Files + "-", StringComparison.Ordinal) && PartOnDisk.PathOf(room.PartsFolder, part.File) is null);

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

    private async Task CloseOne(Room room, PublicationRecord publication, string path)
    {
        var file = Path.GetFileName(path);
        if (await room.Queue.Do(() => Task.FromResult(room.Record.Parts.Find(one => one.File == file))) is not { } part)
        {
            if (PartOnDisk.ReadHead(path) is not { } head)
            {
                // Nothing was ever received on this track.
                File.Delete(path);
                return;
            }

            part = await room.Queue.Do(() => Task.FromResult(PartKeeping.Known(room, publication, file, head)));
        }

        if (part.Sha256 is not null || part.Lost)
            return;
        PartWhole whole;
        try
        {
            whole = await PartOnDisk.ReadWhole(path, CancellationToken.None);
        }
        catch (IOException error)
        {
            await room.Queue.Do(() => Unreadable(room, publication, part, error));
            return;
        }

        await MakeDurable(room, part, path, whole);
        await room.Queue.Do(() => Closed(room, publication, part, whole));
    }

    /// <summary>What the disk refused is written once more, into a file of its own; only if that is on the disk is the part closed.</summary>
    private async Task MakeDurable(Room room, PartRecord part, string path, PartWhole whole)
    {
        try
        {
            if (!part.Failed)
                DurableFile.SyncExisting(path);
        }
        catch (IOException error)
        {
            log.LogError(error, "A part of room {Room} is not on the disk", room.Record.Room);
            await room.Queue.Do(() => Fail(room, part, error.Message));
        }

        if (part.Failed)
            await PartRescue.WriteAnew(path, whole);
        DurableFolder.Sync(room.PartsFolder);
    }

    public static Task Fail(Room room, PartRecord part, string error)
    {
        part.Failed = true;
        room.Tell(new PartFailed(part.File, part.SyncedBytes, error));
        room.Save();
        return Task.CompletedTask;
    }

    private static Task Closed(Room room, PublicationRecord publication, PartRecord part, PartWhole whole)
    {
        (part.Sha256, part.Bytes, part.SyncedBytes, part.EndMs) = (whole.Sha256, whole.Bytes, whole.Bytes, part.StartMs + whole.LastPacketMs);
        var otherwise = part.Failed ? GapCause.DiskFailed
            : whole.CutOff > 0 && !GapCause.IsOfServer(publication.EndReason) ? GapCause.RecorderFailed
            : GapCause.NotReceived;
        var silences = Silences.In(whole.Arrivals, part.StartMs, publication.EndedMs ?? part.EndMs.Value);
        room.Tell([
            .. Found(room, part, silences, otherwise),
            new PartClosed(part.File, part.Feed, part.Person, part.Track, part.Codec, part.StartMs, part.EndMs.Value, part.Bytes, part.Sha256, publication.EndReason),
        ]);
        room.Save();
        return Task.CompletedTask;
    }

    private static async Task Unreadable(Room room, PublicationRecord publication, PartRecord part, IOException error)
    {
        if (!part.Failed)
            await Fail(room, part, error.Message);
        if (++part.ReadsFailed < ReadsBeforeLost)
            throw error;
        part.Lost = true;
        var end = Math.Max(part.StartMs, publication.EndedMs ?? LastWrittenMs(room, part));
        room.Tell([
            .. Found(room, part, [(part.StartMs, end)], GapCause.DiskFailed),
            new PartLost(part.File, part.Feed, part.Person, part.Track, part.StartMs, end, error.Message),
        ]);
        room.Save();
    }

    private static IEnumerable<RoomEvent> Found(Room room, PartRecord part, IEnumerable<(long StartMs, long EndMs)> silences, string otherwise)
    {
        var told = Gaps.Of(room, part.Feed, part.Track);
        return silences.SelectMany(silence => Silences.NotTold(silence, told, otherwise))
            .Select(gap => new GapFound(part.Feed, part.Person, part.Track, gap.Cause, gap.StartMs, gap.EndMs));
    }
}
