using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <summary>The applicant came back to the window with what was to be corrected; the clerk has seen all of it.</summary>
public sealed class ResubmitCase(CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        if (act.Move(CaseCommand.Resubmit, new CaseFacts { Corrections = act.Case.Corrections, AnsweredCorrections = act.Case.Corrections }, []) is { } no) return no;
        return await act.CommitAsync(cancellationToken);
    }
}
