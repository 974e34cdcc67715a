using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>Gaps of a room, as rows and in the inspection's stream: told live, found in a recording, or left over at the end.</summary>
public sealed class GapBook(TakanDb db)
{
    /// <summary>An agent that died after telling and before noting it tells the same once more, under a new number: there is one gap all the same.</summary>
    public async Task OpenAsync(Act act, RoomSituation room, GapStarted gap, CancellationToken cancellationToken)
    {
        if (await FindAsync(room, gap.Feed, gap.Track, gap.StartMs, cancellationToken) is not null) return;
        db.Add(new RoomGap
        {
            SessionId = room.Session.Id,
            Feed = gap.Feed,
            Person = gap.Person,
            Track = MediaWords.Of(gap.Track),
            StartMs = gap.StartMs,
            Cause = gap.Cause,
        });
        if (IsThePicture(gap.Person, gap.Track)) room.Move(act, SessionCommand.Interrupt, room.Facts with { Cause = gap.Cause });
        act.Record(LogStream.Of(room.Inspection.Id), "gap-started", Audience.Applicant, new()
        {
            ["person"] = gap.Person,
            ["track"] = MediaWords.Of(gap.Track),
            ["cause"] = gap.Cause,
            ["startMs"] = gap.StartMs,
        });
    }

    public async Task CloseAsync(Act act, RoomSituation room, GapEnded gap, CancellationToken cancellationToken)
    {
        var row = await FindAsync(room, gap.Feed, gap.Track, gap.StartMs, cancellationToken);
        if (row?.EndMs == gap.EndMs) return;
        if (row is not null) (row.EndMs, row.Cause) = (gap.EndMs, gap.Cause);
        if (IsThePicture(gap.Person, gap.Track)) room.Move(act, SessionCommand.Resume, room.Facts with { RecordingConfirmed = true });
        LogEnded(act, room, gap.Person, MediaWords.Of(gap.Track), gap.Cause, gap.StartMs, gap.EndMs);
    }

    /// <summary>Told when it is over, so the session's state is no longer touched.</summary>
    public async Task AddFoundAsync(Act act, RoomSituation room, GapFound gap, CancellationToken cancellationToken)
    {
        var track = MediaWords.Of(gap.Track);
        var known = await FindAsync(room, gap.Feed, gap.Track, gap.StartMs, cancellationToken);
        if (known?.EndMs == gap.EndMs) return;
        if (known is not null)
            (known.EndMs, known.Cause) = (gap.EndMs, gap.Cause);
        else
            db.Add(new RoomGap
            {
                SessionId = room.Session.Id,
                Feed = gap.Feed,
                Person = gap.Person,
                Track = track,
                StartMs = gap.StartMs,
                EndMs = gap.EndMs,
                Cause = gap.Cause,
            });
        LogEnded(act, room, gap.Person, track, gap.Cause, gap.StartMs, gap.EndMs);
    }

    /// <summary>Whatever neither a part nor a gap explains becomes a gap: before the first picture, after the last, or between two.</summary>
    /// <param name="known">The cause where it is known; otherwise what the parts tell.</param>
    public async Task CloseAccountAsync(Act act, RoomSituation room, CancellationToken cancellationToken, string? known = null)
    {
        var (session, length) = (room.Session, room.Session.LengthMs!.Value);
        var parts = await db.Set<RoomPart>().Where(part => part.SessionId == session.Id).ToListAsync(cancellationToken);
        var gaps = await db.Set<RoomGap>().Where(gap => gap.SessionId == session.Id).ToListAsync(cancellationToken);
        foreach (var open in gaps.Where(gap => gap.EndMs is null)) open.EndMs = Math.Max(open.StartMs, length);
        foreach (var (stretch, cause) in CoverageOfSession.NotTold(session, parts, gaps))
            AddOfPicture(act, room, TakeOver.Applicant, known ?? cause, stretch.StartMs, stretch.EndMs);
    }

    public void AddOfPicture(Act act, RoomSituation room, string feed, string cause, long startMs, long endMs)
    {
        db.Add(new RoomGap { SessionId = room.Session.Id, Feed = feed, Person = TakeOver.Applicant, Track = "video", StartMs = startMs, EndMs = endMs, Cause = cause });
        LogEnded(act, room, TakeOver.Applicant, "video", cause, startMs, endMs);
    }

    private ValueTask<RoomGap?> FindAsync(RoomSituation room, string feed, Track track, long startMs, CancellationToken cancellationToken) =>
        db.FindAsync<RoomGap>([room.Session.Id, feed, MediaWords.Of(track), startMs], cancellationToken);

    internal static bool IsThePicture(string person, Track track) => person == TakeOver.Applicant && track == Track.Video;

    private static void LogEnded(Act act, RoomSituation room, string person, string track, string cause, long startMs, long endMs) =>
        act.Record(LogStream.Of(room.Inspection.Id), "gap-ended", Audience.Applicant, new()
        {
            ["person"] = person,
            ["track"] = track,
            ["cause"] = cause,
            ["startMs"] = startMs,
            ["endMs"] = endMs,
        });
}
