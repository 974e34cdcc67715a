using System.Globalization;
using System.Text.Json.Nodes;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

/// <summary>Ends a trial inspection or guidance: with its advice, or broken off. Either way nothing is decided.</summary>
public sealed class CompleteAdvice(TakanDb db, Acts acts, RecordSituations records, Quarters quarters, EndSessions sessions, CurrentActor current)
{
    public async Task<Refusal?> HandleAsync(InspectionId id, CancellationToken cancellationToken)
    {
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var until = KeepUntil(record.Room, act.Now);
        var body = new JsonObject { ["recordDigest"] = InspectionRecord.DigestOf(record), ["keepUntil"] = until.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) };
        if (record.Room.Move(act, InspectionCommand.CompleteAdvice, record.Facts, body) is { } refusal) return refusal;
        // In the trail of the case too, where people look for it.
        act.Record(LogStream.Of(record.Room.Case.Id), "advice-completed", Audience.Applicant, (JsonObject)body.DeepClone());
        db.Add(new AdviceSheet { InspectionId = id, CompletedAt = act.Now, CompletedBy = current.Staff.Id, KeepUntil = until });
        await act.CommitAsync(cancellationToken);
        return null;
    }

    public async Task<Refusal?> BreakOffAsync(InspectionId id, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length > ItemAdvice.WordsLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var room = record.Room;
        if (room.Move(act, InspectionCommand.BreakOffAdvice, record.Facts with { Reason = reason }, new JsonObject { ["reason"] = reason }) is { } refusal) return refusal;
        await quarters.GiveBackAsync(room.Inspection, cancellationToken);
        if (await sessions.EndAsync(act, room.Inspection, room.Numbers, reason, cancellationToken) is { } still) return still;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    private static DateOnly KeepUntil(RoomSituation room, DateTime now) => ChinaTime.Day(now).AddDays(room.Profile.Bureau.SessionKinds?.KeepDays ?? 0);
}
