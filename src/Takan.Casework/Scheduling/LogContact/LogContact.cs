using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <param name="MatterExplained">The call named the matter, its labels and what to prepare (HC-20, HC-22).</param>
public sealed record LogContactInput(InspectionTarget Target, bool Reached, bool MatterExplained, string? Note = null, string? OutOfOrderReason = null);

/// <summary>Writes down a call to the applicant and what came of it (HC-22). The centre calls first, in order of acceptance (HC-21).</summary>
public sealed class LogContact(TakanDb db, InspectionActs acts, WaitingQueue queue)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor caller, LogContactInput input, CancellationToken cancellationToken)
    {
        if (Math.Max(input.Note?.Length ?? 0, input.OutOfOrderReason?.Length ?? 0) > Inspection.ReasonLength)
            return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var oldest = await HasComeAsync(act, caller, cancellationToken);
        var reason = string.IsNullOrWhiteSpace(input.OutOfOrderReason) ? act.Inspection.OutOfOrderReason : input.OutOfOrderReason.Trim();
        var command = input.Reached ? InspectionCommand.LogContact : InspectionCommand.LogMissedContact;
        var called = act.Concerned(command);
        if (act.MoveTogether(
            command, part => act.Facts(part) with { OldestInQueue = oldest, OutOfOrderReason = reason, MatterExplained = input.MatterExplained },
            new JsonObject { ["note"] = input.Note ?? "" }, Evidence.Chain.Audience.Staff) is { } no) return no;

        foreach (var inspection in called.Select(part => part.Inspection))
        {
            inspection.OutOfOrderReason = oldest ? inspection.OutOfOrderReason : reason;
            db.Add(new ContactAttempt
            {
                Id = Guid.CreateVersion7(),
                InspectionId = inspection.Id,
                At = act.Act.Now,
                StaffId = caller.Id,
                Reached = input.Reached,
                Note = string.IsNullOrWhiteSpace(input.Note) ? null : input.Note.Trim(),
                OutOfOrderReason = oldest ? null : reason,
            });
        }

        return await act.CommitAsync(cancellationToken);
    }

    /// <summary>One call for one visit, when the turn of the first of its cases has come.</summary>
    private async Task<bool> HasComeAsync(InspectionAct act, StaffActor caller, CancellationToken cancellationToken)
    {
        foreach (var part in act.Together)
            if ((await queue.TurnToCallAsync(part.Case, caller.Id, cancellationToken)).HasCome) return true;
        return false;
    }
}
