using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.EvidenceStore;
using Takan.Platform.Log;
using Takan.Visits.Rooms;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Custody;

/// <summary>
/// Has the media agent make the playable files of a closed room, takes them into the evidence store and marks the session assembled.
/// Can be run again after a crash at any point: the agent reuses what it made, the store knows what it has.
/// </summary>
public sealed class AssembleSession(TakanDb db, Acts acts, RoomSituations rooms, Vault vault, MediaNodes nodes)
{
    private static readonly Dictionary<string, string> MediaTypes = new()
    {
        [".webm"] = "video/webm",
        [".mp4"] = "video/mp4",
        [".opus"] = "audio/ogg",
        [".ogg"] = "audio/ogg",
        [".json"] = "application/json",
    };

    public async Task<Refusal?> HandleAsync(SessionId id, CancellationToken cancellationToken)
    {
        if (await rooms.FindAsync(id, cancellationToken) is not { } before) return RoomRefusals.NoSession;
        if (!(await CopiesAsync(before.Session, cancellationToken)).IsAllowed(out var made, out var refusal)) return refusal;

        var taken = new List<(CopyFile Copy, StoredBlob Blob)>();
        foreach (var copy in made.Files) taken.Add((copy, await FetchAsync(before, copy, nodes[before.Session.MediaNode!], cancellationToken)));

        await using var act = await acts.BeginAfreshAsync(new SystemActor(), cancellationToken);
        var room = (await rooms.FindAsync(id, cancellationToken))!;
        foreach (var (copy, blob) in taken)
            await vault.KeepAsync(act, Describe(room, copy, isTimeLine: copy.Name == made.Timeline), blob, Audience.Applicant, cancellationToken);

        var facts = room.Facts with
        {
            PartsAcknowledged = await EveryPartKeptAsync(id, cancellationToken),
            GapsExplained = (await CoverageOfSession.ReadAsync(db, room.Session, cancellationToken)).IsAccountedFor,
        };
        if (room.Move(act, SessionCommand.Assemble, facts, Body(made)) is { } notYet) return notYet;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Of a recording that was given up there is nobody to make copies; the parts that were taken over lie in the store.</summary>
    private async Task<Outcome<CopiesMade>> CopiesAsync(Session session, CancellationToken cancellationToken) => session.RecordingGivenUp
        ? new CopiesMade("", [], [GapCause.NodeLost])
        : await nodes[session.MediaNode!].MakeCopies(session.MediaRoom!, TakeOver.Applicant, cancellationToken);

    private async Task<StoredBlob> FetchAsync(RoomSituation room, CopyFile copy, MediaAgentClient agent, CancellationToken cancellationToken)
    {
        if (!(await agent.OpenCopy(room.Session.MediaRoom!, copy.Name, cancellationToken)).IsAllowed(out var content, out var refusal))
            throw new InvalidOperationException($"The copy {copy.Name} cannot be fetched: {refusal.English}");
        await using var _ = content;
        var blob = await vault.TakeAsync(room.Case.BureauId, room.Case.Id, content, Vault.LargestFile, cancellationToken);
        return blob.Digests.Sha256.Hex == copy.Sha256 ? blob : throw new InvalidDataException($"The copy {copy.Name} arrived with another digest than it was made with.");
    }

    /// <summary>What could not be made is told; the recordings themselves are kept in any case.</summary>
    private static JsonObject Body(CopiesMade made) => new()
    {
        ["copies"] = made.Files.Count,
        ["problems"] = new JsonArray([.. made.Problems.Select(problem => (JsonNode)problem)]),
    };

    private static NewEvidence Describe(RoomSituation room, CopyFile copy, bool isTimeLine) => new(
        room.Case.Id, room.Case.BureauId, $"copy/{room.Session.Id}/{copy.Name}", isTimeLine ? EvidenceKind.TimeLine : EvidenceKind.ViewingCopy,
        MediaTypes.GetValueOrDefault(Path.GetExtension(copy.Name), "application/octet-stream"), copy.Name, new JsonObject
        {
            ["inspection"] = room.Inspection.Id.ToString(),
            ["session"] = room.Session.Id.ToString(),
            ["whole"] = copy.Viewing,
            ["startMs"] = (long)Math.Round(copy.FromSeconds * 1000),
            ["endMs"] = (long)Math.Round(copy.ToSeconds * 1000),
        });

    private async Task<bool> EveryPartKeptAsync(SessionId id, CancellationToken cancellationToken) =>
        !await db.Set<RoomPart>().AnyAsync(part => part.SessionId == id && part.EvidenceId == null && part.EndReason != RoomPart.Lost, cancellationToken);
}
