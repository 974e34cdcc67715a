using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Takes a joint visit apart again, before it begins: each unit goes by itself, and the time for all is given up.</summary>
public sealed class JointParting(TakanDb db, Profiles profiles, JointVisits joints, Quarters quarters, AppointmentSms sms, IEnumerable<IInspectionFollower> followers)
{
    /// <summary>An inspection has ended without a result. Before the visit begins those that remain are no longer the visit that was agreed; they may be proposed anew.</summary>
    /// <param name="before">The state in which it was ended.</param>
    public async Task<Refusal?> EndedAsync(Act act, Inspection ended, InspectionState before, string reason, CancellationToken cancellationToken)
    {
        if (!SharedVisit.IsToCome(before)) return null;
        var id = ended.Cases[0].CaseId;
        var row = await db.Set<Case>().SingleAsync(one => one.Id == id, cancellationToken);
        var shared = await joints.OfAsync(ended, row, await profiles.ForCaseAsync(row, cancellationToken), cancellationToken, toChange: true);
        // Once one of the others has begun, what is left goes on.
        if (!shared.IsJoint || shared.Parts.Any(part => part.Inspection != ended && !shared.ToCome.Contains(part))) return null;
        return await ApartAsync(act, shared, reason, hasBegun: false, cancellationToken);
    }

    public async Task<Refusal?> ApartAsync(Act act, SharedVisit shared, string reason, bool hasBegun, CancellationToken cancellationToken)
    {
        var visit = shared.Visit!;
        var numbers = shared.Parts[0].Profile.Numbers;
        var facts = new JointVisitFacts { Reason = reason, HasBegun = hasBegun };
        if (!JointVisitProcess.Decide(visit.State, JointVisitCommand.TakeApart, numbers, facts).IsAllowed(out var transition, out var no)) return no;
        visit.Apply(transition);
        (visit.Lead, visit.Reason, visit.DecidedAt) = (null, reason, act.Now);
        if (act.Actor is StaffActor staff) visit.DecidedBy = staff.Id;
        foreach (var part in shared.Parts)
            foreach (var fact in transition.Events)
                act.Record(LogStream.Of(part.Inspection.Id), EventKind.Of(fact), Audience.Applicant, new JsonObject { ["reason"] = reason });
        await sms.GivenUpAsync(act, shared.ToCome, cancellationToken);
        foreach (var part in shared.ToCome)
            if (await LeaveAsync(act, part, reason, cancellationToken) is { } still) return still;
        return null;
    }

    private async Task<Refusal?> LeaveAsync(Act act, SharedPart part, string reason, CancellationToken cancellationToken)
    {
        var inspection = part.Inspection;
        if (!InspectionProcess.Decide(inspection.State, InspectionCommand.LeaveVisit, part.Profile.Numbers, new() { Reason = reason }).IsAllowed(out var transition, out var no)) return no;
        inspection.Apply(transition, act.Now);
        foreach (var fact in transition.Events) act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Staff, []);
        inspection.AppointmentAt = null;
        // Who goes is decided anew; the officer stays (HC-43).
        inspection.Team.RemoveAll(member => member.StaffId != part.Case.ResponsibleOfficer);
        await quarters.GiveBackAsync(inspection, cancellationToken);
        return await followers.EndAsync(act, inspection, part.Profile.Numbers, reason, cancellationToken);
    }
}
