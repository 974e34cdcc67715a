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
/// the session remembers the last number in the same transaction. What an agent tells twice, under two numbers, is one part and one gap.
/// </summary>
public sealed class TakeOver(TakanDb db, Acts acts, RoomSituations rooms, Vault vault, GapBook gaps)
{
    public const string Applicant = "applicant";

    /// <param name="mediaRoom">The room's name at its agent.</param>
    public async Task HandleAsync(SessionId id, string mediaRoom, RoomEvent line, MediaAgentClient agent, CancellationToken cancellationToken)
    {
        var blob = line is PartClosed closed ? await FetchAsync(id, mediaRoom, closed, agent, cancellationToken) : null;

        await using (var act = await acts.BeginAfreshAsync(new SystemActor(), cancellationToken))
        {
            var room = await rooms.FindAsync(id, cancellationToken);
            if (room is null || line.Number <= room.Session.JournalRead || room.Session.JournalEnded) return;
            room.Session.JournalRead = line.Number;
            await ApplyAsync(act, room, line, blob, cancellationToken);
            await act.CommitAsync(cancellationToken);
        }

        // Not confirmed means only that the agent keeps its copy longer.
        if (line is PartClosed stored) await agent.ConfirmPartStored(mediaRoom, stored.File, stored.Sha256, cancellationToken);
    }

    private Task ApplyAsync(Act act, RoomSituation room, RoomEvent line, StoredBlob? blob, CancellationToken cancellationToken) => line switch
    {
        FeedStarted feed => Started(act, room, feed),
        PartOpened part => OpenedAsync(act, room, part, cancellationToken),
        PartClosed part => ClosedAsync(act, room, part, blob!, cancellationToken),
        PartFailed part => Logged(act, room, "recording-part-failed", new() { ["file"] = part.File, ["bytes"] = part.Bytes }),
        PartLost part => LostAsync(act, room, part, cancellationToken),
        GapStarted gap => gaps.OpenAsync(act, room, gap, cancellationToken),
        GapEnded gap => gaps.CloseAsync(act, room, gap, cancellationToken),
        GapFound gap => gaps.AddFoundAsync(act, room, gap, cancellationToken),
        Joined joined => CameOrWentAsync(act, room, "person-joined", joined.Person, new() { ["person"] = joined.Person }, cancellationToken),
        Left left => CameOrWentAsync(act, room, "person-left", left.Person, new() { ["person"] = left.Person, ["reason"] = left.Reason }, cancellationToken),
        RepublishAsked asked => Logged(act, room, "media-server-restarted", new() { ["cause"] = asked.Cause }),
        RoomClosed end => EndedAsync(act, room, end, cancellationToken),
        _ => Task.CompletedTask,
    };

    private async Task<StoredBlob> FetchAsync(SessionId id, string mediaRoom, PartClosed part, MediaAgentClient agent, CancellationToken cancellationToken)
    {
        var room = await rooms.FindAsync(id, cancellationToken) ?? throw new InvalidOperationException($"The journal names a session that is not there: {id}");
        if (!(await agent.OpenPart(mediaRoom, part.File, cancellationToken)).IsAllowed(out var content, out var refusal))
            throw new InvalidOperationException($"The part {part.File} cannot be fetched: {refusal.English}");
        await using var _ = content;
        var blob = await vault.TakeAsync(room.Case.BureauId, room.Case.Id, content, Vault.LargestFile, cancellationToken);
        return blob.Digests.Sha256.Hex == part.Sha256
            ? blob
            : throw new InvalidDataException($"The part {part.File} arrived with another digest than the agent wrote in its journal.");
    }

    /// <summary>Of an observer who was not announced the applicant reads nothing (DL-31).</summary>
    private async Task CameOrWentAsync(Act act, RoomSituation room, string kind, string person, JsonObject body, CancellationToken cancellationToken)
    {
        var unannounced = await db.Set<Attendance>().AnyAsync(row => row.SessionId == room.Session.Id && row.Person == person && !row.Announced, cancellationToken);
        act.Record(LogStream.Of(room.Inspection.Id), kind, unannounced ? Audience.Staff : Audience.Applicant, body);
    }

    private static Task Started(Act act, RoomSituation room, FeedStarted feed)
    {
        if (feed.Person == Applicant && SessionProcess.Table.Knows(room.Session.State, SessionCommand.LetSend))
            room.Move(act, SessionCommand.LetSend, room.Facts with { RecordingConfirmed = true });
        return Logged(act, room, "picture-started", new() { ["person"] = feed.Person, ["attempt"] = feed.Attempt });
    }

    private async Task OpenedAsync(Act act, RoomSituation room, PartOpened part, CancellationToken cancellationToken)
    {
        if (await FindAsync(room, part.File, cancellationToken) is not null) return;
        if (GapBook.IsThePicture(part.Person, part.Track) && !await AnyPictureAsync(room.Session.Id, cancellationToken) && part.StartMs > 0)
            gaps.AddOfPicture(act, room, part.Feed, GapCause.BeforeFirstPicture, 0, part.StartMs);
        db.Add(new RoomPart
        {
            SessionId = room.Session.Id,
            File = part.File,
            Person = part.Person,
            Track = MediaWords.Of(part.Track),
            Codec = part.Codec,
            StartMs = part.StartMs,
        });
        await Logged(act, room, "recording-part-opened", new() { ["file"] = part.File, ["person"] = part.Person, ["track"] = MediaWords.Of(part.Track), ["startMs"] = part.StartMs });
    }

    private async Task ClosedAsync(Act act, RoomSituation room, PartClosed part, StoredBlob blob, CancellationToken cancellationToken)
    {
        var row = await ThePartAsync(room, part.File, cancellationToken);
        if (row.EvidenceId is not null && row.Sha256 == part.Sha256) return;
        (row.EndMs, row.EndReason, row.Bytes, row.Sha256) = (part.EndMs, part.Reason, part.Bytes, part.Sha256);
        var facts = new JsonObject
        {
            ["inspection"] = room.Inspection.Id.ToString(),
            ["session"] = room.Session.Id.ToString(),
            ["person"] = part.Person,
            ["track"] = MediaWords.Of(part.Track),
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

    private async Task LostAsync(Act act, RoomSituation room, PartLost part, CancellationToken cancellationToken)
    {
        var row = await ThePartAsync(room, part.File, cancellationToken);
        if (row.EndReason == RoomPart.Lost) return;
        (row.EndMs, row.EndReason) = (part.EndMs, RoomPart.Lost);
        await Logged(act, room, "recording-part-lost", new()
        {
            ["file"] = part.File,
            ["person"] = part.Person,
            ["track"] = MediaWords.Of(part.Track),
            ["startMs"] = part.StartMs,
            ["endMs"] = part.EndMs,
        });
    }

    private async Task EndedAsync(Act act, RoomSituation room, RoomClosed end, CancellationToken cancellationToken)
    {
        room.Session.JournalEnded = true;
        room.Session.LengthMs = end.LengthMs;
        await gaps.CloseAccountAsync(act, room, cancellationToken);
        await Logged(act, room, "recording-ended", new() { ["reason"] = end.Reason, ["elapsedMs"] = end.LengthMs });
    }

    private ValueTask<RoomPart?> FindAsync(RoomSituation room, string file, CancellationToken cancellationToken) =>
        db.FindAsync<RoomPart>([room.Session.Id, file], cancellationToken);

    private async Task<RoomPart> ThePartAsync(RoomSituation room, string file, CancellationToken cancellationToken) =>
        await FindAsync(room, file, cancellationToken) ?? throw new InvalidDataException($"The journal ends a part that it never began: {file}");

    private Task<bool> AnyPictureAsync(SessionId id, CancellationToken cancellationToken) =>
        db.Set<RoomPart>().AnyAsync(part => part.SessionId == id && part.Person == Applicant && part.Track == "video", cancellationToken);

    private static Task Logged(Act act, RoomSituation room, string kind, JsonObject body)
    {
        act.Record(LogStream.Of(room.Inspection.Id), kind, Audience.Applicant, body);
        return Task.CompletedTask;
    }
}
