using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Scheduling;

public sealed record RecordNoShowInput(InspectionTarget Target, Party? Because, string? Note = null);

/// <summary>The inspection did not take place at its time (HC-53). The applicant's own reason only after the documented wait.</summary>
public sealed class RecordNoShow(InspectionActs acts, Quarters quarters, IEnumerable<IInspectionFollower> followers)
{
    public async Task<Outcome<Inspection>> HandleAsync(RecordNoShowInput input, CancellationToken cancellationToken)
    {
        if (input.Note?.Length > Inspection.ReasonLength) return IntakeRefusals.TooLong(Inspection.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var waited = act.Inspection.AppointmentAt is { } at ? (int)Math.Floor((act.Act.Now - at).TotalMinutes) : 0;
        var body = new JsonObject { ["because"] = $"{input.Because}", ["minutesWaited"] = waited, ["note"] = input.Note ?? "" };
        var missed = act.Concerned(InspectionCommand.RecordNoShow);
        if (act.MoveTogether(InspectionCommand.RecordNoShow, part => act.Facts(part) with { AskedBy = input.Because, MinutesWaited = waited }, body) is { } no) return no;

        foreach (var part in missed)
        {
            (part.Inspection.AppointmentAt, part.Case.VisitAt) = (null, null);
            // The phone that waited is sent away; the next appointment has a session of its own.
            if (await followers.EndAsync(act.Act, part.Inspection, part.Profile.Numbers, string.IsNullOrWhiteSpace(input.Note) ? "未在约定时间进行" : input.Note, cancellationToken) is { } still) return still;
        }

        await quarters.TakeAsync(act.Shared, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
