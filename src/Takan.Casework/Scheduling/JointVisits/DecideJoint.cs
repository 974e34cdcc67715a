using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Identifiers;
using Takan.Law.Joint;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <param name="Inspection">One of those that are proposed.</param>
/// <param name="Seen">All of them, as they were looked at.</param>
/// <param name="Lead">The unit that leads; asked for where they go together.</param>
public sealed record DecideJointInput(InspectionId Inspection, IReadOnlyCollection<InspectionId> Seen, bool Agree, Guid? Lead, string? Reason, Guid? Once = null);

/// <summary>Makes one visit of what was proposed, with a lead unit, or says why each goes alone (TJ-36, TJ-37).</summary>
public sealed class DecideJoint(
    TakanDb db, Acts acts, JointProposals proposals, Submissions submissions, Quarters quarters, AppointmentSms sms, IEnumerable<IInspectionFollower> followers, ILogger<Overrun> log)
{
    /// <returns>Null when it is done.</returns>
    public async Task<Refusal?> HandleAsync(StaffActor staff, DecideJointInput input, CancellationToken cancellationToken)
    {
        var reason = (input.Reason ?? "").Trim();
        if (reason.Length > JointVisit.TextLength) return FormRefusals.TooLong(JointVisit.TextLength);
        await using var act = await acts.BeginAfreshAsync(cancellationToken);
        if (await submissions.EarlierResultAsync(act, input.Once, input.Inspection.ToString(), cancellationToken) is not null) return null;
        await db.LockAsync(input.Seen, cancellationToken);

        var code = await (from row in db.Set<Case>() where db.VisitsOfCases().Any(held => held.Visit.Id == input.Inspection && held.CaseId == row.Id) select row.CreditCode).SingleAsync(cancellationToken);
        var proposal = (await proposals.OfAsync(staff.BureauId, code, cancellationToken)).FirstOrDefault(one => one.Holds(input.Inspection));
        if (proposal is null || !proposal.Is(input.Seen)) return JointRefusals.NothingProposed;

        var facts = new JointVisitFacts
        {
            Units = [.. proposal.Candidates.Select(one => one.Unit)],
            Means = [.. proposal.Parts.Select(part => part.Inspection.Means)],
            Lead = input.Lead,
            LeadByRule = proposal.Lead.Part.Unit,
            Reason = reason,
            HasBegun = proposal.Parts.Any(part => part.Inspection.BegunAt is not null),
        };
        var command = input.Agree ? JointVisitCommand.Agree : JointVisitCommand.Decline;
        if (!JointVisitProcess.Decide(proposal.State, command, proposal.Parts[0].Profile.Numbers, facts).IsAllowed(out var transition, out var no)) return no;
        var visit = await VisitAsync(staff, act, proposal, cancellationToken);
        visit.Apply(transition);
        (visit.DecidedBy, visit.DecidedAt, visit.Reason) = (staff.Id, act.Now, reason.Length > 0 ? reason : null);
        visit.Lead = input.Agree ? LeadChoice.Of([.. proposal.Candidates.Where(one => one.Unit == input.Lead)], [proposal.Lead.Part.Matter]).Part.Inspection : null;
        foreach (var part in proposal.Parts) Tell(act, part, transition, proposal, input, reason);
        if (input.Agree && await JoinAsync(act, proposal, cancellationToken) is { } still) return still;
        try
        {
            await act.CommitAsync(cancellationToken);
            return null;
        }
        catch (Exception failure) when (Overrun.Is(failure))
        {
            Overrun.Tell(log, failure);
            return SchedulingRefusals.ChangedByAnother;
        }
    }

    private async Task<JointVisit> VisitAsync(StaffActor staff, Act act, JointProposal proposal, CancellationToken cancellationToken)
    {
        if (proposal.Decided is { } known) return await db.Set<JointVisit>().SingleAsync(row => row.Id == known.Id, cancellationToken);
        var visit = new JointVisit { Id = Guid.CreateVersion7(), BureauId = staff.BureauId, DecidedBy = staff.Id, DecidedAt = act.Now };
        visit.Parts.AddRange(proposal.Candidates.Select(one => new JointPart { InspectionId = one.Inspection, UnitId = one.Unit }));
        db.Add(visit);
        return visit;
    }

    /// <summary>Times of their own are given up, and the officers of all of them are the first team.</summary>
    private async Task<Refusal?> JoinAsync(Act act, JointProposal proposal, CancellationToken cancellationToken)
    {
        var officers = proposal.Parts.Select(part => part.Case.ResponsibleOfficer!.Value).Distinct().ToList();
        await sms.GivenUpAsync(act, proposal.Parts, cancellationToken);
        foreach (var part in proposal.Parts)
        {
            var inspection = await db.Set<Inspection>().SingleAsync(row => row.Id == part.Inspection.Id, cancellationToken);
            if (!InspectionProcess.Decide(inspection.State, InspectionCommand.JoinVisit, part.Profile.Numbers, new() { HasBegun = inspection.BegunAt is not null }).IsAllowed(out var transition, out var no)) return no;
            inspection.Apply(transition, act.Now);
            foreach (var fact in transition.Events) act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Staff, []);
            inspection.AppointmentAt = null;
            (await db.Set<Case>().SingleAsync(row => row.Id == part.Case.Id, cancellationToken)).VisitAt = null;
            inspection.Team.RemoveAll(member => !officers.Contains(member.StaffId));
            foreach (var officer in officers.Where(officer => inspection.Team.All(member => member.StaffId != officer)))
                inspection.Team.Add(new() { StaffId = officer, AssignedAt = act.Now });
            await quarters.GiveBackAsync(inspection, cancellationToken);
            if (await followers.EndAsync(act, inspection, part.Profile.Numbers, JointReasons.Joined.Chinese, cancellationToken) is { } still) return still;
        }

        return null;
    }

    private static void Tell(Act act, SharedPart part, Transition<JointVisitState> transition, JointProposal proposal, DecideJointInput input, string reason)
    {
        foreach (var fact in transition.Events)
        {
            act.Record(LogStream.Of(part.Inspection.Id), EventKind.Of(fact), input.Agree ? Audience.Applicant : Audience.Staff, new JsonObject
            {
                ["lead"] = input.Lead is { } lead ? proposal.Units.GetValueOrDefault(lead) : null,
                ["cases"] = new JsonArray([.. proposal.Parts.Select(other => JsonValue.Create(other.Case.Number))]),
                ["reason"] = reason,
            });
        }
    }
}
