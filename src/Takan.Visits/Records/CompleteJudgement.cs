using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>Closes the list of items for signing, or opens it again with a reason (then signatures fall).</summary>
public sealed class CompleteJudgement(Acts acts, RecordSituations records, Platform.Database.TakanDb db)
{
    /// <summary>Back to the judging: into the room, or to the place.</summary>
    private static readonly Dictionary<InspectionMeans, InspectionCommand> Reopenings = new()
    {
        [InspectionMeans.Video] = InspectionCommand.ReopenRecord,
        [InspectionMeans.OnTheSpot] = InspectionCommand.ReopenVisit,
    };

    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var body = new JsonObject { ["recordDigest"] = InspectionRecord.DigestOf(record) };
        if (record.Room.Move(act, InspectionCommand.CompleteJudgement, record.Facts, body) is { } refusal) return refusal;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    public async Task<Refusal?> ReopenAsync(InspectionId id, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length > ItemJudgement.NoteLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var body = new JsonObject { ["reason"] = reason };
        if (record.Room.Move(act, Reopenings[record.Room.Inspection.Means], record.Facts with { Reason = reason }, body) is { } refusal) return refusal;
        db.RemoveRange(record.Opinions);
        db.RemoveRange(record.Attestations);
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
