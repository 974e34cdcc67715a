using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>The formal inspection begins at once (即时踏勘), as the applicant asked: contact, team, order and diaries as for one by appointment, its time is now (LT-45).</summary>
public sealed class BeginAtOnce(TakanDb db, InspectionActs acts, Quarters quarters, Diaries diaries, BookingFacts booking, AppointmentSms sms)
{
    public async Task<Outcome<Inspection>> HandleAsync(StaffActor staff, InspectionTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Inspection;

        var at = new DateTime(act.Act.Now.Ticks - act.Act.Now.Ticks % Quarters.Length.Ticks, DateTimeKind.Utc);
        var facts = await booking.OfAsync(act.Inspection, act.Case, act.Profile, act.Act.Now, cancellationToken);
        var minutes = facts.AppointmentMinutes;
        facts = await diaries.AtAsync(facts, act.Shared, at, cancellationToken);
        if (act.Move(InspectionCommand.BeginAtOnce, facts, new JsonObject { ["at"] = $"{at:O}", ["minutes"] = minutes, ["kind"] = nameof(VisitKind.Instant) }) is { } no) return no;

        act.Inspection.Kind = VisitKind.Instant;
        (act.Inspection.AppointmentAt, act.Inspection.AppointmentMinutes) = (at, minutes);
        if (await GrantAsync(act, staff, cancellationToken) is { } ungranted) return ungranted;
        await quarters.TakeAsync(act.Shared, cancellationToken);
        await sms.MadeAsync(act, at, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    /// <summary>The guards have seen that one is open.</summary>
    private async Task<Refusal?> GrantAsync(InspectionAct act, StaffActor staff, CancellationToken cancellationToken)
    {
        var request = await db.OpenRequestAsync(act.Case.Id, VisitKind.Instant, cancellationToken);
        var facts = new VisitRequestFacts { Offered = true, CaseAdmits = act.Case.State.Admits(VisitKind.Instant), ConsentStands = true };
        if (!VisitRequestProcess.Decide(request!.State, VisitRequestCommand.GrantVisit, act.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        request.Apply(transition);
        (request.AnsweredAt, request.AnsweredBy, request.InspectionId) = (act.Act.Now, staff.Id, act.Inspection.Id);
        foreach (var fact in transition.Events)
            act.Act.Record(LogStream.Of(act.Case.Id), EventKind.Of(fact), Audience.Applicant, new JsonObject { ["kind"] = nameof(VisitKind.Instant), ["name"] = VisitKind.Instant.Name().Chinese, ["englishName"] = VisitKind.Instant.Name().English });
        return null;
    }
}
