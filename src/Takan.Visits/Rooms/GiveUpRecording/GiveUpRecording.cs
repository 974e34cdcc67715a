using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Media.Client;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms.Media;

namespace Takan.Visits.Rooms;

/// <summary>
/// Ends by hand what no agent will end: a closed room whose media node is gone, with the recording that it had not handed over or before it made
/// the copies for watching. What was taken over stays; the rest becomes a gap with its cause, and the case can go on. Only where the node is out
/// of the configuration, or knows no such room.
/// </summary>
public sealed class GiveUpRecording(TakanDb db, Acts acts, RoomSituations rooms, MediaNodes nodes, GapBook gaps)
{
    public async Task<Refusal?> HandleAsync(InspectionId inspection, string? reason, CancellationToken cancellationToken)
    {
        if (reason?.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (await db.StrandedAsync(inspection, cancellationToken) is not { } stranded) return RoomRefusals.NothingStranded;
        var gone = await IsGoneAsync(stranded, cancellationToken);

        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await rooms.FindAsync(stranded.Id, cancellationToken) is not { Session: { State: SessionState.Closed, RecordingGivenUp: false } } room) return RoomRefusals.NothingStranded;
        var body = new JsonObject { ["reason"] = reason?.Trim(), ["node"] = room.Session.MediaNode, ["onlyCopies"] = room.Session.JournalEnded };
        if (room.Move(act, SessionCommand.GiveUpRecording, room.Facts with { Reason = reason, RecordingGone = gone }, body) is { } refusal) return refusal;
        await CloseAccountAsync(act, room, cancellationToken);
        await act.CommitAsync(cancellationToken);
        return null;
    }

    private async Task<bool> IsGoneAsync(Session session, CancellationToken cancellationToken)
    {
        if (nodes.Find(session.MediaNode!) is not { } agent) return true;
        return !(await agent.Status(session.MediaRoom!, cancellationToken)).IsAllowed(out _, out var refusal) && refusal == MediaRefusals.NoSuchRoom;
    }

    private async Task CloseAccountAsync(Act act, RoomSituation room, CancellationToken cancellationToken)
    {
        var session = room.Session;
        (session.JournalEnded, session.RecordingGivenUp) = (true, true);
        // The agent's own clock is gone with it; the books know when the room was opened and closed.
        session.LengthMs ??= (long)(session.ClosedAt!.Value - session.OpenedAt!.Value).TotalMilliseconds;
        foreach (var part in await db.Set<RoomPart>().Where(row => row.SessionId == session.Id && row.EvidenceId == null).ToListAsync(cancellationToken))
            (part.EndMs, part.EndReason) = (part.EndMs ?? session.LengthMs, RoomPart.Lost);
        await db.SaveChangesAsync(cancellationToken);
        await gaps.CloseAccountAsync(act, room, cancellationToken, GapCause.NodeLost);
    }
}

internal static class StrandedRecordings
{
    /// <summary>The closed room of the inspection whose recording is not in order and was not given up; null when there is none.</summary>
    public static Task<Session?> StrandedAsync(this TakanDb db, InspectionId inspection, CancellationToken cancellationToken) =>
        db.Set<Session>().AsNoTracking().Where(row => row.InspectionId == inspection && row.State == SessionState.Closed && row.MediaRoom != null && !row.RecordingGivenUp)
            .OrderBy(row => row.PreparedAt).FirstOrDefaultAsync(cancellationToken);
}
