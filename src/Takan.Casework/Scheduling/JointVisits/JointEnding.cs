using System.Text.Json.Nodes;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>
/// An inspection has ended, with a result or without one: what becomes of the visit that it is part of, and of its time. Before the visit begins those that
/// remain are no longer what was agreed, and may be proposed anew. Once it has begun what is left goes on, under another lead where the lead has nothing left.
/// </summary>
public sealed class JointEnding(JointVisits joints, JointParting parting, Quarters quarters)
{
    public async Task<Refusal?> EndedAsync(Act act, Inspection ended, Case @case, CaseProfile profile, CancellationToken cancellationToken)
    {
        var shared = await joints.OfAsync(ended, @case, profile, cancellationToken, toChange: true);
        if (shared.Visit is { State: JointVisitState.Agreed } visit && await GoOnAsync(act, shared, visit, cancellationToken) is { } no) return no;
        await quarters.TakeAsync(shared, cancellationToken);
        return null;
    }

    private async Task<Refusal?> GoOnAsync(Act act, SharedVisit shared, JointVisit visit, CancellationToken cancellationToken)
    {
        // Why it ended belongs to that case alone: the applicants of the others read only that it did.
        if (!shared.HasBegun) return await parting.ApartAsync(act, shared, JointVisitCommand.FallApart, JointReasons.FellApart, cancellationToken);
        if (shared.Left.Count == 0) return Move(act, shared, visit, JointVisitCommand.Conclude, new() { Left = 0 }, []);
        if (shared.Left.Any(part => part.Unit == shared.Lead.Unit)) return null;

        var next = JointProposals.LeadOf(shared.Left).Part;
        var facts = new JointVisitFacts { Units = [.. shared.Left.Select(part => part.Unit)], Lead = next.Unit };
        if (Move(act, shared, visit, JointVisitCommand.PassLead, facts, new JsonObject { ["lead"] = shared.Units.GetValueOrDefault(next.Unit) }) is { } no) return no;
        visit.Lead = next.Inspection;
        return null;
    }

    private static Refusal? Move(Act act, SharedVisit shared, JointVisit visit, JointVisitCommand command, JointVisitFacts facts, JsonObject body)
    {
        if (!JointVisitProcess.Decide(visit.State, command, shared.Parts[0].Profile.Numbers, facts).IsAllowed(out var transition, out var no)) return no;
        visit.Apply(transition);
        foreach (var part in shared.Parts)
            foreach (var fact in transition.Events)
                act.Record(LogStream.Of(part.Inspection.Id), EventKind.Of(fact), Audience.Staff, (JsonObject)body.DeepClone());
        return null;
    }
}
