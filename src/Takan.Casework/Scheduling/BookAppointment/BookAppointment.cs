using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
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

        var facts = await booking.OfAllAsync(act, InspectionCommand.Book, cancellationToken);
        var minutes = act.Shared.Minutes;
        var asked = await diaries.AtAsync(facts[act.Inspection.Id], act.Shared, input.At, cancellationToken);
        var body = new JsonObject { ["at"] = $"{input.At:O}", ["minutes"] = minutes };
        if (act.MoveTogether(InspectionCommand.Book, part => facts[part.Inspection.Id].At(asked), body) is { } no) return no;

        foreach (var part in act.Concerned(InspectionCommand.Book))
        {
            // One that was to begin at once and did not is one by appointment from here on.
            part.Inspection.Kind = VisitKind.Formal;
            (part.Inspection.AppointmentAt, part.Inspection.AppointmentMinutes) = (input.At, minutes);
        }

        await quarters.TakeAsync(act.Shared, cancellationToken);
        await sms.MadeAsync(act, input.At, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
