using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Messages;
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

        var facts = await booking.OfAsync(act.Inspection, act.Case, act.Profile, act.Act.Now, cancellationToken);
        var minutes = facts.AppointmentMinutes;
        facts = await diaries.AtAsync(facts with { AskedBy = input.AskedBy, Reason = input.Reason }, act.Inspection, input.At, cancellationToken);
        var body = new JsonObject
        {
            ["from"] = $"{act.Inspection.AppointmentAt:O}",
            ["at"] = $"{input.At:O}",
            ["askedBy"] = $"{input.AskedBy}",
            ["reason"] = input.Reason,
        };
        if (act.Move(InspectionCommand.Reschedule, facts, body) is { } no) return no;

        act.Inspection.AppointmentAt = input.At;
        act.Inspection.AppointmentMinutes = minutes;
        if (input.AskedBy == Party.Applicant) act.Inspection.ApplicantReschedules++;
        await quarters.TakeAsync(act.Inspection, cancellationToken);
        await sms.SendAsync(act, SmsCatalogue.AppointmentMoved, input.At, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
