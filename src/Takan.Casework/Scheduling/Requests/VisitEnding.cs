using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Scheduling;

/// <summary>Ends requests, and trials and guidance that were arranged: with the applicant's word, or with the case that has gone on.</summary>
public sealed class VisitEnding(TakanDb db, Quarters quarters, ApplicantSms sms, IEnumerable<IInspectionFollower> followers)
{
    /// <summary>Ends what the case, as it stands now, does not admit any more.</summary>
    /// <param name="alsoRunning">Also a session that runs just now.</param>
    public async Task<Refusal?> EndAsync(CaseAct act, string reason, bool alsoRunning, CancellationToken cancellationToken)
    {
        var open = await db.RequestsOf(act.Case.Id).Where(row => row.State == VisitRequestState.Asked || row.State == VisitRequestState.Granted).ToListAsync(cancellationToken);
        foreach (var request in open.Where(row => !act.Case.State.Admits(row.Kind)))
        {
            var visit = await VisitOfAsync(request, cancellationToken);
            // What is over stays as it was; an instant inspection ends with its inspection.
            if (request.State == VisitRequestState.Granted && visit is null) continue;
            if (visit is { State: InspectionState.Advising } && !alsoRunning) continue;
            if (await EndAsync(act, request, reason, cancellationToken) is { } refusal) return refusal;
        }

        return null;
    }

    public async Task<Refusal?> EndAsync(CaseAct act, VisitRequest request, string reason, CancellationToken cancellationToken)
    {
        var visit = await VisitOfAsync(request, cancellationToken);
        if (request.State == VisitRequestState.Granted && visit is null) return SchedulingRefusals.NoRequest;
        if (VisitRequestActs.Move(act, request, VisitRequestCommand.WithdrawVisit, new(), new JsonObject { ["reason"] = reason }) is { } no) return no;
        request.Reason = reason;
        if (visit is null) return null;
        if (!InspectionProcess.Decide(visit.State, InspectionCommand.Cancel, act.Profile.Numbers, new() { Reason = reason }).IsAllowed(out var transition, out var refusal)) return refusal;
        var before = visit.State;
        visit.Apply(transition, act.Act.Now);
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(visit.Id), EventKind.Of(fact), Audience.Applicant, new JsonObject { ["reason"] = reason });
        await quarters.GiveBackAsync(visit, cancellationToken);
        if (before == InspectionState.AdviceBooked) await TellAsync(act, request, visit.AppointmentAt!.Value, cancellationToken);
        return await followers.EndAsync(act.Act, visit, act.Profile.Numbers, reason, cancellationToken);
    }

    private Task TellAsync(CaseAct act, VisitRequest request, DateTime at, CancellationToken cancellationToken) => sms.SendAsync(
        act.Act, act.Case, SmsCatalogue.AdviceCancelled, $"advice-cancelled/{request.Id}",
        new Dictionary<string, string>(AppointmentSms.When(at)) { ["kind"] = request.Kind.Name().Chinese }, cancellationToken);

    /// <summary>The trial or guidance that was arranged and is not over.</summary>
    private async Task<Inspection?> VisitOfAsync(VisitRequest request, CancellationToken cancellationToken) =>
        request.InspectionId is { } id && !request.Kind.Decides() && await db.Set<Inspection>().SingleAsync(row => row.Id == id, cancellationToken) is { } visit && visit.State.AdviceIsAhead() ? visit : null;
}
