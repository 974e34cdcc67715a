using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;

namespace Takan.Visits.Rooms;

/// <summary>
/// Takes one line of the media agent's journal over into parts, gaps and the inspection's stream. Each line is taken once:
/// the session remembers the last number in the same transaction.
/// </summary>
public sealed class TakeOver(TakanDb db, Acts acts, RoomSituations rooms, Vault vault)
{
    public const string Applicant = "applicant";
    private const string BeforeFirstPicture = "before-first-picture";
    private const string AfterLastPicture = "after-last-picture";

    // A shorter rest is the time that closing a file takes.
    private const long SmallestGapMs = 500;

    public async Task HandleAsync(SessionId id, RoomEvent line, MediaAgentClient agent, CancellationToken cancellationToken)
    {
        var blob = line is PartClosed closed ? await FetchAsync(id, closed, agent, cancellationToken) : null;

        await using (var act = await acts.BeginAsync(new SystemActor(), cancellationToken))
        {
            var room = await rooms.FindAsync(id, cancellationToken);
            if (room is null || line.Number <= room.Session.JournalRead) return;
            room.Session.JournalRead = line.Number;
            await ApplyAsync(act, room, line, blob, cancellationToken);
            await act.CommitAsync(cancellationToken);
        }

        // Not confirmed means only that the agent keeps its copy longer.
        if (line is PartClosed stored) await agent.ConfirmPartStored(id.ToString(), stored.File, stored.Sha256, cancellationToken);
    }

    private Task ApplyAsync(Act act, RoomSituation room, RoomEvent line, StoredBlob? blob, CancellationToken cancellationToken) => line switch
    {
        FeedStarted feed => Started(act, room, feed),
        PartOpened part => OpenedAsync(act, room, part, cancellationToken),
        PartClosed part => ClosedAsync(act, room, part, blob!, cancellationToken),
        PartFailed part => Logged(act, room, "recording-part-failed", new() { ["file"] = part.File, ["bytes"] = part.Bytes }),
        GapStarted gap => GapOpens(act, room, gap),
        GapEnded gap => GapClosesAsync(act, room, gap, cancellationToken),
        Joined joined => Logged(act, room, "person-joined", new() { ["person"] = joined.Person }),
        Left left => Logged(act, room, "person-left", new() { ["person"] = left.Person, ["reason"] = left.Reason }),
        RepublishAsked asked => Logged(act, room, "media-server-restarted", new() { ["cause"] = asked.Cause }),
        RoomClosed end => EndedAsync(act, room, end, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task<StoredBlob> FetchAsync(SessionId id, PartClosed part, MediaAgentClient agent, CancellationToken cancellationToken)
    {
        var room = await rooms.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The journal names a session that is not there: {id}");
        if (!(await agent.OpenPart(id.ToString(), part.File, cancellationToken)).IsAllowed(out var content, out var refusal))
            throw new InvalidOperationException($"The part {part.File} cannot be fetched: {refusal.English}");
        await using var _ = content;
        var blob = await vault.TakeAsync(room.Case.BureauId, room.Case.Id, content, Vault.LargestFile, cancellationToken);
        return blob.Digests.Sha256.Hex == part.Sha256
            ? blob
            : throw new InvalidDataException($"The part {part.File} arrived with another digest than the agent wrote in its journal.");
    }

    private static Task Started(Act act, RoomSituation room, FeedStarted feed)
    {
        if (feed.Person == Applicant && room.Session.State == SessionState.Open)
            room.Move(act, SessionCommand.LetSend, room.Facts with { RecordingConfirmed = true });
        return Logged(act, room, "picture-started", new() { ["person"] = feed.Person, ["attempt"] = feed.Attempt });
    }

    private async Task OpenedAsync(Act act, RoomSituation room, PartOpened part, CancellationToken cancellationToken)
    {
        if (IsThePicture(part.Person, part.Track) && !await AnyPictureAsync(room.Session.Id, cancellationToken) && part.StartMs > 0)
            GapOf(act, room, part.Feed, BeforeFirstPicture, 0, part.StartMs);
        db.Add(new RoomPart
        {
            SessionId = room.Session.Id,
            File = part.File,
            Person = part.Person,
            Track = Word(part.Track),
            Codec = part.Codec,
            StartMs = part.StartMs,
        });
        await Logged(act, room, "recording-part-opened", new() { ["file"] = part.File, ["person"] = part.Person, ["track"] = Word(part.Track), ["startMs"] = part.StartMs });
    }

    private async Task ClosedAsync(Act act, RoomSituation room, PartClosed part, StoredBlob blob, CancellationToken cancellationToken)
    {
        var row = await db.Set<RoomPart>().SingleAsync(known => known.SessionId == room.Session.Id && known.File == part.File, cancellationToken);
        (row.EndMs, row.EndReason, row.Bytes, row.Sha256) = (part.EndMs, part.Reason, part.Bytes, part.Sha256);
        var facts = new JsonObject
        {
            ["inspection"] = room.Inspection.Id.ToString(),
            ["session"] = room.Session.Id.ToString(),
            ["person"] = part.Person,
            ["track"] = Word(part.Track),
            ["codec"] = part.Codec,
            ["startMs"] = part.StartMs,
            ["endMs"] = part.EndMs,
            ["reason"] = part.Reason,
        };
        var description = new NewEvidence(room.Case.Id, room.Case.BureauId, $"part/{room.Session.Id}/{part.File}", EvidenceKind.RecordingPart,
            "application/octet-stream", part.File, facts);
        row.EvidenceId = (await vault.KeepAsync(act, description, blob, Audience.Applicant, cancellationToken)).Id;
        await Logged(act, room, "recording-part-closed", facts);
    }

    private Task GapOpens(Act act, RoomSituation room, GapStarted gap)
    {
        db.Add(new RoomGap
        {
            SessionId = room.Session.Id,
            Feed = gap.Feed,
            Person = gap.Person,
            Track = Word(gap.Track),
            StartMs = gap.StartMs,
            Cause = gap.Cause,
        });
        if (IsThePicture(gap.Person, gap.Track)) room.Move(act, SessionCommand.Interrupt, room.Facts with { Cause = gap.Cause });
        return Logged(act, room, "gap-started", new() { ["person"] = gap.Person, ["track"] = Word(gap.Track), ["cause"] = gap.Cause, ["startMs"] = gap.StartMs });
    }

    private async Task GapClosesAsync(Act act, RoomSituation room, GapEnded gap, CancellationToken cancellationToken)
    {
        var track = Word(gap.Track);
        var row = await db.Set<RoomGap>().SingleOrDefaultAsync(known =>
            known.SessionId == room.Session.Id && known.Feed == gap.Feed && known.Track == track && known.StartMs == gap.StartMs, cancellationToken);
        if (row is not null) (row.EndMs, row.Cause) = (gap.EndMs, gap.Cause);
        if (IsThePicture(gap.Person, gap.Track)) room.Move(act, SessionCommand.Resume, room.Facts with { RecordingConfirmed = true });
        await Logged(act, room, "gap-ended", new()
        {
            ["person"] = gap.Person,
            ["track"] = track,
            ["cause"] = gap.Cause,
            ["startMs"] = gap.StartMs,
            ["endMs"] = gap.EndMs,
        });
    }

    private async Task EndedAsync(Act act, RoomSituation room, RoomClosed end, CancellationToken cancellationToken)
    {
        await CloseTheAccountAsync(act, room, end.ElapsedMs, cancellationToken);
        room.Session.JournalEnded = true;
        room.Session.LengthMs = end.ElapsedMs;
        await Logged(act, room, "recording-ended", new() { ["reason"] = end.Reason, ["elapsedMs"] = end.ElapsedMs });
    }

    /// <summary>From the last picture to the end of the room: the applicant had left, or never came.</summary>
    private async Task CloseTheAccountAsync(Act act, RoomSituation room, long elapsedMs, CancellationToken cancellationToken)
    {
        var id = room.Session.Id;
        var parts = await db.Set<RoomPart>().Where(part => part.SessionId == id && part.Person == Applicant && part.Track == "video").ToListAsync(cancellationToken);
        var gaps = await db.Set<RoomGap>().Where(gap => gap.SessionId == id && gap.Person == Applicant && gap.Track == "video").ToListAsync(cancellationToken);
        foreach (var open in gaps.Where(gap => gap.EndMs is null)) open.EndMs = elapsedMs;
        var reached = parts.Select(part => part.EndMs ?? part.StartMs).Concat(gaps.Select(gap => gap.EndMs!.Value)).DefaultIfEmpty(0).Max();
        if (elapsedMs - reached > SmallestGapMs) GapOf(act, room, Applicant, parts.Count == 0 ? BeforeFirstPicture : AfterLastPicture, reached, elapsedMs);
    }

    private Task<bool> AnyPictureAsync(SessionId id, CancellationToken cancellationToken) =>
        db.Set<RoomPart>().AnyAsync(part => part.SessionId == id && part.Person == Applicant && part.Track == "video", cancellationToken);

    private void GapOf(Act act, RoomSituation room, string feed, string cause, long startMs, long endMs)
    {
        db.Add(new RoomGap { SessionId = room.Session.Id, Feed = feed, Person = Applicant, Track = "video", StartMs = startMs, EndMs = endMs, Cause = cause });
        act.Record(LogStream.Of(room.Inspection.Id), "gap-ended", Audience.Applicant, new()
        {
            ["person"] = Applicant,
            ["track"] = "video",
            ["cause"] = cause,
            ["startMs"] = startMs,
            ["endMs"] = endMs,
        });
    }

    private static bool IsThePicture(string person, Track track) => person == Applicant && track == Track.Video;

    private static string Word(Track track) => track == Track.Video ? "video" : "audio";

    private static Task Logged(Act act, RoomSituation room, string kind, JsonObject body)
    {
        act.Record(LogStream.Of(room.Inspection.Id), kind, Audience.Applicant, body);
        return Task.CompletedTask;
    }
}
