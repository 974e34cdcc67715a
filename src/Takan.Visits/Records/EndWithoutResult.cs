using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Log;
using Takan.Visits.Rooms;

namespace Takan.Visits.Records;

public sealed record AdjournInput(Party AskedBy, string Reason);

public sealed record ReasonInput(string Reason);

/// <summary>
/// Ends an inspection that cannot be finished now: another appointment, or a visit on the spot. Reason and side stand in the log.
/// Its room is closed in the same act: the next appointment has a room of its own.
/// </summary>
public sealed class EndWithoutResult(Acts acts, RecordSituations records, Quarters quarters, JointVisits joints, JointEnding visits, EndSessions sessions)
{
    public async Task<Refusal?> AdjournAsync(InspectionId id, AdjournInput input, CancellationToken cancellationToken)
    {
        if (input.Reason.Length > ItemJudgement.NoteLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var body = new JsonObject { ["askedBy"] = input.AskedBy.ToString(), ["reason"] = input.Reason };
        if (record.Room.Move(act, InspectionCommand.Adjourn, record.Facts with { AskedBy = input.AskedBy, Reason = input.Reason }, body) is { } refusal) return refusal;
        (record.Room.Inspection.AppointmentAt, record.Room.Case.VisitAt) = (null, null);
        // The others of a joint visit keep their time.
        await quarters.TakeAsync(await joints.OfAsync(record.Room.Inspection, record.Room.Case, record.Room.Profile, cancellationToken), cancellationToken);
        if (await sessions.EndAsync(act, record.Room.Inspection, record.Room.Numbers, input.Reason, cancellationToken) is { } still) return still;
        await act.CommitAsync(cancellationToken);
        return null;
    }

    public async Task<Refusal?> SwitchToOnSiteAsync(InspectionId id, string reason, CancellationToken cancellationToken)
    {
        if (reason.Length > ItemJudgement.NoteLength) return RecordRefusals.TooLong;
        await using var act = await acts.BeginAsync(cancellationToken);
        if (await records.FindAsync(id, cancellationToken) is not { } record) return RecordRefusals.NotStarted;
        var body = new JsonObject { ["reason"] = reason };
        if (record.Room.Move(act, InspectionCommand.SwitchToOnSite, record.Facts with { Reason = reason }, body) is { } refusal) return refusal;

        if (await visits.EndedAsync(act, record.Room.Inspection, record.Room.Case, record.Room.Profile, cancellationToken) is { } together) return together;
        if (await sessions.EndAsync(act, record.Room.Inspection, record.Room.Numbers, reason, cancellationToken) is { } still) return still;
        var theCase = record.Room.Case;
        if (!CaseProcess.Decide(theCase.State, CaseCommand.SwitchToOnSite, record.Room.Numbers, new CaseFacts { Reason = reason }).IsAllowed(out var transition, out var no)) return no;
        theCase.Apply(transition, act.Now);
        theCase.Reason = reason;
        foreach (var fact in transition.Events) act.Record(LogStream.Of(theCase.Id), EventKind.Of(fact), Audience.Applicant, (JsonObject)body.DeepClone());
        await act.CommitAsync(cancellationToken);
        return null;
    }
}
