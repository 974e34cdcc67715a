using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <param name="MaterialsComplete">The clerk ticked that the materials meet the conditions of formal acceptance.</param>
public sealed record AcceptCaseInput(CaseTarget Target, bool MaterialsComplete);

/// <summary>Formal acceptance (HC-27): its time stamp orders the queue and starts the clocks.</summary>
public sealed class AcceptCase(CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(AcceptCaseInput input, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        act.Case.Corrections = [];
        act.Case.AcceptedAt = act.Act.Now;
        var facts = new CaseFacts { MaterialsComplete = input.MaterialsComplete };
        if (act.Move(CaseCommand.Accept, facts, new JsonObject { ["number"] = act.Case.Number }) is { } no) return no;
        return await act.CommitAsync(cancellationToken);
    }
}
