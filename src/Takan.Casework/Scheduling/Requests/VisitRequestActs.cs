using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Moves a request inside an act on its case: the process table decides, the case's log is told, the case itself stays as it is.</summary>
public sealed class VisitRequestActs(TakanDb db)
{
    /// <summary>Facts that the case itself answers.</summary>
    public async Task<VisitRequestFacts> FactsAsync(Case @case, CaseProfile profile, VisitRequest request, CancellationToken cancellationToken) => new()
    {
        Offered = IsOffered(profile, request.Kind),
        CaseAdmits = @case.State.Admits(request.Kind),
        IsTheOnlyOne = !await db.RequestsOf(@case.Id).AnyAsync(row => row.Id != request.Id && row.State == VisitRequestState.Asked, cancellationToken)
            && (request.Kind.Decides() || !(await db.AllVisitsOf(@case.Id).OnlyAdvice().Select(row => row.State).ToListAsync(cancellationToken)).Exists(state => state.AdviceIsAhead())),
        ConsentStands = request.Kind.Decides() || request.ConsentedAt is not null,
    };

    public static bool IsOffered(CaseProfile profile, VisitKind kind) => profile.Bureau.SessionKinds?.Offer(kind, profile.Matter.Id) == true;

    /// <summary>Null when the command was allowed.</summary>
    public static Refusal? Move(CaseAct act, VisitRequest request, VisitRequestCommand command, VisitRequestFacts facts, JsonObject? body = null)
    {
        if (!VisitRequestProcess.Decide(request.State, command, act.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        request.Apply(transition);
        body ??= [];
        body["kind"] = request.Kind.ToString();
        body["name"] = request.Kind.Name().Chinese;
        body["englishName"] = request.Kind.Name().English;
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(act.Case.Id), EventKind.Of(fact), Audience.Applicant, (JsonObject)body.DeepClone());
        return null;
    }
}
