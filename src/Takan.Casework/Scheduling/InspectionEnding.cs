using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Ends the open inspection of a case that goes another way, in the same act, and frees its time and its vehicle.</summary>
public sealed class InspectionEnding(TakanDb db, Quarters quarters, VisitEnding advice, JointParting parting, IEnumerable<IInspectionFollower> followers)
{
    public async Task<Refusal?> EndAsync(CaseAct act, InspectionCommand command, string reason, CancellationToken cancellationToken)
    {
        act.Case.VisitAt = null;
        if (await advice.EndAsync(act, reason, alsoRunning: true, cancellationToken) is { } still) return still;
        if (await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is not { } inspection) return null;
        var facts = new InspectionFacts { Reason = reason };
        if (!InspectionProcess.Decide(inspection.State, command, act.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        var before = inspection.State;
        inspection.Apply(transition, act.Act.Now);
        foreach (var fact in transition.Events)
            act.Act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Applicant, new JsonObject { ["reason"] = reason });
        if (await parting.EndedAsync(act.Act, inspection, before, reason, cancellationToken) is { } parted) return parted;
        await quarters.GiveBackAsync(inspection, cancellationToken);
        return await followers.EndAsync(act.Act, inspection, act.Profile.Numbers, reason, cancellationToken);
    }
}
