using System.Text.Json.Nodes;
using Microsoft.Extensions.Logging;
using Takan.Casework.Catalog;
using Takan.Evidence.Chain;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Log;
using Takan.Platform.Web;

namespace Takan.Casework.Intake;

/// <summary>An act on one case: the process table decides, the state moves, the log is told.</summary>
/// <param name="IsRepeat">The same form was sent before and took effect: there is nothing left to do.</param>
public sealed class CaseAct(Act act, Case @case, CaseProfile profile, bool isRepeat, ILogger<Overrun> log) : IAsyncDisposable
{
    public Act Act => act;

    public Case Case => @case;

    public CaseProfile Profile => profile;

    public bool IsRepeat => isRepeat;

    /// <summary>Whoever acts first at the window on what came by itself holds it from then on.</summary>
    public void HoldAtTheWindow() => @case.RegisteredBy ??= (act.Actor as StaffActor)?.Id;

    /// <summary>Null when the command was allowed; then the state has moved and the entries wait for the commit.</summary>
    public Refusal? Move(CaseCommand command, CaseFacts facts, JsonObject body, Audience audience = Audience.Applicant)
        => Move(@case, profile, command, facts, body, audience);

    /// <summary>Moves a further case by the same act, which has locked it: one visit of several units is arranged for all (TJ-37).</summary>
    public Refusal? MoveOther(Case other, CaseProfile itsProfile, CaseCommand command, CaseFacts facts, JsonObject body)
        => Move(other, itsProfile, command, facts, body, Audience.Applicant);

    private Refusal? Move(Case moved, CaseProfile itsProfile, CaseCommand command, CaseFacts facts, JsonObject body, Audience audience)
    {
        if (!CaseProcess.Decide(moved.State, command, itsProfile.Numbers, facts).IsAllowed(out var transition, out var refusal)) return refusal;
        moved.Apply(transition, act.Now);
        foreach (var fact in transition.Events)
            act.Record(LogStream.Of(moved.Id), EventKind.Of(fact), audience, body);
        return null;
    }

    /// <summary>The case, or the refusal when someone else was quicker.</summary>
    public async Task<Outcome<Case>> CommitAsync(CancellationToken cancellationToken)
    {
        try
        {
            await act.CommitAsync(cancellationToken);
            return @case;
        }
        catch (Exception failure) when (Overrun.Is(failure))
        {
            Overrun.Tell(log, failure);
            return IntakeRefusals.ChangedByAnother;
        }
    }

    public ValueTask DisposeAsync() => act.DisposeAsync();
}

/// <summary>Spelling of event names: the table says <c>CaseAccepted</c>, the log <c>case-accepted</c>.</summary>
public static class EventKind
{
    public static string Of(string fact) => string.Concat(fact.Select((c, i) => char.IsUpper(c) ? (i == 0 ? "" : "-") + char.ToLowerInvariant(c) : c.ToString()));
}
