using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.Scheduling;

/// <param name="At">Beginning, UTC, on the quarter.</param>
public sealed record BookAppointmentInput(InspectionTarget Target, DateTime At);

/// <summary>Fixes the time that was agreed with the applicant (HC-22). A clash is refused, also when two book in the same moment.</summary>
public sealed class BookAppointment(InspectionActs acts, Quarters quarters, Diaries diaries, BookingFacts booking, AppointmentSms sms)
{
    public async Task<Outcome<Inspection>> HandleAsync(BookAppointmentInput input, CancellationToken cancellationToken)
    {
        if (!Quarters.IsOnTheQuarter(input.At)) return SchedulingRefusals.OffTheQuarter;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var facts = await booking.OfAsync(act.Inspection, act.Case, act.Profile, act.Act.Now, cancellationToken);
        var minutes = facts.AppointmentMinutes;
        facts = await diaries.AtAsync(facts, act.Inspection, input.At, cancellationToken);
        if (act.Move(InspectionCommand.Book, facts, new JsonObject { ["at"] = $"{input.At:O}", ["minutes"] = minutes }) is { } no) return no;

        // One that was to begin at once and did not is one by appointment from here on.
        act.Inspection.Kind = VisitKind.Formal;
        act.Inspection.AppointmentAt = input.At;
        act.Inspection.AppointmentMinutes = minutes;
        await quarters.TakeAsync(act.Inspection, cancellationToken);
        await sms.SendAsync(act, SmsCatalogue.AppointmentMade, input.At, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
