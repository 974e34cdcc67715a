using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;

namespace Takan.Visits.Rectification;

/// <summary>The applicant speaks before the decision; the decision quotes it.</summary>
public sealed class MakeStatement(CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(CaseTarget target, string? words, CancellationToken cancellationToken)
    {
        var statement = (words ?? "").Trim();
        if (statement.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var facts = new CaseFacts { StatementDue = act.Case.StatementDue, Statement = statement, Today = ChinaTime.Day(act.Act.Now) };
        if (act.Move(CaseCommand.MakeStatement, facts, new JsonObject { ["statement"] = statement }) is { } no) return no;
        act.Case.Statement = statement;
        return await act.CommitAsync(cancellationToken);
    }
}
