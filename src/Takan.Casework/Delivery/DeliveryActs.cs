using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Database;
using Takan.Platform.Log;

namespace Takan.Casework.Delivery;

/// <summary>Begins an act on the delivery of a case: the case locked, the row as it stands, a competing change noticed.</summary>
public sealed class DeliveryActs(TakanDb db, CaseActs acts, ApplicantSms sms)
{
    /// <param name="target">Its version is that of the delivery; 0 before it has begun.</param>
    public async Task<Outcome<DeliveryAct>> BeginAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target with { Version = null }, cancellationToken)).IsAllowed(out var act, out var refusal)) return refusal;
        var known = await db.Set<ResultDelivery>().SingleOrDefaultAsync(row => row.CaseId == target.CaseId, cancellationToken);
        if (act.IsRepeat || target.Version is not { } seen || seen == (known?.Version ?? 0))
            return new DeliveryAct(db, act, known ?? New(act.Case), isNew: known is null);
        await act.DisposeAsync();
        return IntakeRefusals.ChangedByAnother;
    }

    /// <summary>With the conclusion the delivery begins, where the paper has one: it waits on the desk of those who give out, and who has not chosen the way is asked for it.</summary>
    public async Task ExpectAsync(CaseAct act, CancellationToken cancellationToken)
    {
        if (act.Profile.Bureau.Delivery is null) return;
        // The fee may have been recorded before; a way may have been chosen with the result that was taken over.
        var known = await db.Set<ResultDelivery>().SingleOrDefaultAsync(row => row.CaseId == act.Case.Id, cancellationToken);
        if (known is null) db.Add(New(act.Case));
        if (known?.Way is null) await sms.AskForDeliveryAsync(act, cancellationToken);
    }

    private static ResultDelivery New(Case @case) => new() { CaseId = @case.Id, BureauId = @case.BureauId };
}

/// <summary>An act on one delivery: the process table decides, the state moves, the log of the case is told.</summary>
public sealed class DeliveryAct(TakanDb db, CaseAct act, ResultDelivery row, bool isNew) : IAsyncDisposable
{
    public CaseAct Case => act;

    public Act Act => act.Act;

    public ResultDelivery Row => row;

    public bool IsRepeat => act.IsRepeat;

    public DeliveryFacts Facts => DeliveryStanding.FactsOf(act.Case, act.Profile, row);

    /// <summary>Null when the command was allowed; then the state has moved and the entries wait for the commit.</summary>
    public Refusal? Move(DeliveryCommand command, DeliveryFacts facts, JsonObject body)
    {
        if (!DeliveryProcess.Decide(row.State, command, act.Profile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        row.Apply(transition);
        if (isNew) db.Add(row);
        foreach (var fact in transition.Events) act.Act.Record(LogStream.Of(act.Case.Id), EventKind.Of(fact), Audience.Applicant, body);
        return null;
    }

    public async Task<Outcome<ResultDelivery>> CommitAsync(CancellationToken cancellationToken) =>
        (await act.CommitAsync(cancellationToken)).IsAllowed(out _, out var late) ? row : late;

    public ValueTask DisposeAsync() => act.DisposeAsync();
}
