using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <param name="Corrections">Everything to correct, one line each. Lines that say nothing are left out.</param>
public sealed record ReturnCaseInput(CaseTarget Target, IReadOnlyList<string?> Corrections);

/// <summary>Gives a case back with the whole list of what to correct, told once (一次性告知).</summary>
public sealed class ReturnCase(CaseActs acts, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(ReturnCaseInput input, CancellationToken cancellationToken)
    {
        if (!Corrections.Read(input.Corrections).IsAllowed(out var corrections, out var unreadable)) return unreadable;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var body = new JsonObject { ["corrections"] = new JsonArray([.. corrections.Select(line => JsonValue.Create(line))]) };
        if (act.Move(CaseCommand.ReturnForCorrection, new CaseFacts { Corrections = corrections }, body) is { } no) return no;
        act.HoldAtTheWindow();
        await Corrections.AskAsync(act, sms, corrections, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
