using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <summary>Refuses acceptance by a written notice with its reason.</summary>
public sealed class RefuseCase(CaseActs acts, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(ReasonInput input, CancellationToken cancellationToken)
    {
        if (input.IsTooLong) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var facts = new CaseFacts { Reason = input.Text };
        if (act.Move(CaseCommand.RefuseAcceptance, facts, new JsonObject { ["reason"] = input.Text }) is { } no) return no;
        act.HoldAtTheWindow();
        act.Case.Reason = input.Text;
        act.Case.RefusedAt = act.Act.Now;
        if (act.Case.IsOnThePhone)
            await sms.SendAsync(act.Act, act.Case, SmsCatalogue.AcceptanceRefused, $"refused/{act.Case.Id}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
