using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Takes a joint visit apart again, before it begins: each unit goes by itself, and the time for all is given up.</summary>
public sealed class JointParting(Quarters quarters, AppointmentSms sms, IEnumerable<IInspectionFollower> followers)
{
    /// <param name="command">Somebody wants it so, or one of the parts fell away.</param>
    /// <param name="reason">Told to the applicants of all parts: never what belongs to one of them alone.</param>
    public async Task<Refusal?> ApartAsync(Act act, SharedVisit shared, JointVisitCommand command, Bilingual reason, CancellationToken cancellationToken)
    {
        var visit = shared.Visit!;
        var facts = new JointVisitFacts { Reason = reason.Chinese, HasBegun = shared.HasBegun };
        if (!JointVisitProcess.Decide(visit.State, command, shared.Parts[0].Profile.Numbers, facts).IsAllowed(out var transition, out var no)) return no;
        visit.Apply(transition);
        (visit.Lead, visit.Reason, visit.DecidedAt) = (null, command == JointVisitCommand.TakeApart ? reason.Chinese : null, act.Now);
        if (act.Actor is StaffActor staff) visit.DecidedBy = staff.Id;
        foreach (var part in shared.Parts)
            foreach (var fact in transition.Events)
                act.Record(LogStream.Of(part.Inspection.Id), EventKind.Of(fact), Audience.Applicant, new JsonObject { ["reason"] = reason.Chinese, ["reasonEnglish"] = reason.English });
        await sms.GivenUpAsync(act, shared.ToCome, cancellationToken);
        foreach (var part in shared.ToCome)
            if (await LeaveAsync(act, part, reason.Chinese, cancellationToken) is { } still) return still;
        return null;
    }

    private async Task<Refusal?> LeaveAsync(Act act, SharedPart part, string reason, CancellationToken cancellationToken)
    {
        var inspection = part.Inspection;
        var facts = new InspectionFacts { Reason = reason, HasBegun = inspection.BegunAt is not null };
        if (!InspectionProcess.Decide(inspection.State, InspectionCommand.LeaveVisit, part.Profile.Numbers, facts).IsAllowed(out var transition, out var no)) return no;
        inspection.Apply(transition, act.Now);
        foreach (var fact in transition.Events) act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Staff, []);
        (inspection.AppointmentAt, part.Case.VisitAt) = (null, null);
        // Who goes is decided anew; the officer stays (HC-43).
        inspection.Team.RemoveAll(member => member.StaffId != part.Case.ResponsibleOfficer);
        await quarters.GiveBackAsync(inspection, cancellationToken);
        return await followers.EndAsync(act, inspection, part.Profile.Numbers, reason, cancellationToken);
    }
}
