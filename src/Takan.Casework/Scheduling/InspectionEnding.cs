using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Ends the open inspection of a case that goes another way, in the same act, and frees its time and its vehicle.</summary>
public sealed class InspectionEnding(TakanDb db, VisitEnding advice, JointEnding visits, IEnumerable<IInspectionFollower> followers)
{
    public async Task<Refusal?> EndAsync(CaseAct act, InspectionCommand command, string reason, CancellationToken cancellationToken)
    {
        act.Case.VisitAt = null;
        if (await advice.EndAsync(act, reason, alsoRunning: true, cancellationToken) is { } still) return still;
        if (await db.OpenInspectionAsync(act.Case.Id, cancellationToken) is not { } inspection) return null;
        var facts = new InspectionFacts { Reason = reason };
        if (!InspectionProcess.Decide(inspection.State, command, act.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        inspection.Apply(transition, act.Act.Now);
        foreach (var fact in transition.Events)
            act.Act.Record(LogStream.Of(inspection.Id), EventKind.Of(fact), Audience.Applicant, new JsonObject { ["reason"] = reason });
        if (await visits.EndedAsync(act.Act, inspection, act.Case, act.Profile, cancellationToken) is { } together) return together;
        return await followers.EndAsync(act.Act, inspection, act.Profile.Numbers, reason, cancellationToken);
    }
}
