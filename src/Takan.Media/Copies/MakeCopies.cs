using System.Security.Cryptography;
using Takan.Law;
using Takan.Media.Assembly;
using Takan.Media.Client;
using Takan.Media.Parts;
using Takan.Media.Rooms;

namespace Takan.Media.Copies;

/// <summary>Makes what people can watch of a closed room. Asking again answers what is there already.</summary>
sealed class MakeCopies(RoomBook book, ViewingCopy viewing)
{
    public static string FolderOf(Room room) => Path.GetFullPath(Path.Combine(room.Folder, "copies"));

    /// <param name="mainPerson">Whose camera the viewing copy shows.</param>
    public async Task<Outcome<CopiesMade>> Make(string name, string mainPerson, CancellationToken stop)
    {
        if (book.Find(name) is not { } room)
            return MediaRefusals.NoSuchRoom;
        if (!room.Record.Closed)
            return MediaRefusals.RoomIsOpen;
        var request = await room.Queue.Do(() => Task.FromResult(RequestFor(room, mainPerson)));
        var made = (await viewing.Make(request, stop)).Timeline;
        var files = new List<CopyFile> { await Describe(room, Timeline.FileName, false, null, 0, 0, stop) };
        foreach (var part in made.Parts)
            files.Add(await Describe(room, part.File, false, part.Person, part.From, part.To, stop));
        foreach (var view in made.Viewing)
            files.Add(await Describe(room, view.File, true, mainPerson, view.From, view.To, stop));
        return new CopiesMade(Timeline.FileName, files, [.. made.Problems.Select(problem => $"{problem.File}: {problem.Reason}")]);
    }

    private static ViewingCopyRequest RequestFor(Room room, string mainPerson) => new()
    {
        Session = room.Record.Room,
        StartUtc = room.Record.OpenedAt,
        EndUtc = room.Record.ClosedAt!.Value,
        Length = TimeSpan.FromMilliseconds(room.Journal.After(0).OfType<RoomClosed>().Single().LengthMs),
        MainPerson = mainPerson,
        Folder = FolderOf(room),
        Tracks = [.. room.Record.Parts.Where(part => part.EndMs is not null).Select(part => TrackOf(room, part))],
        Gaps = [.. Rooms.Gaps.Of(room, $"{mainPerson}-camera", Track.Video)
            .Select(gap => new RecordedGap(mainPerson, Ms(gap.StartMs), Ms(gap.EndMs), GapWords.Of(gap.Cause)))],
    };

    private static RecordedTrack TrackOf(Room room, PartRecord part) => new(
        Attempt(part.File),
        // A shared screen must not be taken for its owner's camera.
        part.Feed.EndsWith("-camera", StringComparison.Ordinal) ? part.Person : part.Feed,
        part.Feed[(part.Feed.LastIndexOf('-') + 1)..],
        part.Track == Track.Audio ? TrackKind.Audio : TrackKind.Video,
        PartOnDisk.PathOf(Path.GetFullPath(room.PartsFolder), part.File) ?? Path.Combine(room.PartsFolder, part.File),
        Ms(part.StartMs),
        Ms(part.EndMs!.Value));

    /// <summary>The files of one attempt have one name before <c>-audio-0.mjr</c> and <c>-video-1.mjr</c>.</summary>
    private static string Attempt(string file) => file[..file.LastIndexOf('-', file.LastIndexOf('-') - 1)];

    private static TimeSpan Ms(long milliseconds) => TimeSpan.FromMilliseconds(milliseconds);

    private static async Task<CopyFile> Describe(Room room, string name, bool isViewing, string? person, double from, double to, CancellationToken stop)
    {
        await using var stream = File.OpenRead(Path.Combine(FolderOf(room), name));
        var digest = await SHA256.HashDataAsync(stream, stop);
        return new(name, stream.Length, Convert.ToHexStringLower(digest), isViewing, person, from, to);
    }
}
