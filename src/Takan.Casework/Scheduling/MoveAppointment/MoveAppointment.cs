using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

public sealed record MoveAppointmentInput(InspectionTarget Target, DateTime At, Party? AskedBy, string? Reason);

/// <summary>Moves an appointment. The applicant may do so within limits, the bureau with its reason; both are counted (C-25).</summary>
public sealed class MoveAppointment(InspectionActs acts, Quarters quarters, Diaries diaries, BookingFacts booking, AppointmentSms sms)
{
    public async Task<Outcome<Inspection>> HandleAsync(MoveAppointmentInput input, CancellationToken cancellationToken)
    {
        if (!Quarters.IsOnTheQuarter(input.At)) return SchedulingRefusals.OffTheQuarter;
        if (input.Reason?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var facts = await booking.OfAllAsync(act, InspectionCommand.Reschedule, cancellationToken);
        var minutes = act.Shared.Minutes;
        var asked = await diaries.AtAsync(facts[act.Inspection.Id], act.Shared, input.At, cancellationToken);
        var body = new JsonObject
        {
            ["from"] = $"{act.Inspection.AppointmentAt:O}",
            ["at"] = $"{input.At:O}",
            ["askedBy"] = $"{input.AskedBy}",
            ["reason"] = input.Reason,
        };
        if (act.MoveTogether(InspectionCommand.Reschedule, part => facts[part.Inspection.Id].At(asked) with { AskedBy = input.AskedBy, Reason = input.Reason }, body) is { } no) return no;

        foreach (var part in act.Concerned(InspectionCommand.Reschedule))
        {
            (part.Inspection.AppointmentAt, part.Inspection.AppointmentMinutes) = (input.At, minutes);
            if (input.AskedBy == Party.Applicant) part.Inspection.ApplicantReschedules++;
        }

        await quarters.TakeAsync(act.Shared, cancellationToken);
        await sms.MovedAsync(act, input.At, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
