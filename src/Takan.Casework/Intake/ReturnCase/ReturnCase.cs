using System.Text.Json.Nodes;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Intake;

/// <param name="Corrections">Everything to correct, one line each. Lines that say nothing are left out.</param>
public sealed record ReturnCaseInput(CaseTarget Target, IReadOnlyList<string?> Corrections);

/// <summary>Gives a case back with the whole list of what to correct, told once (一次性告知).</summary>
public sealed class ReturnCase(CaseActs acts, ApplicantSms sms)
{
    /// <summary>More is no list that somebody works off.</summary>
    public const int MostCorrections = 100;

    public async Task<Outcome<Case>> HandleAsync(ReturnCaseInput input, CancellationToken cancellationToken)
    {
        var corrections = input.Corrections.Select(line => line?.Trim() ?? "").Where(line => line.Length > 0).ToList();
        if (corrections.Any(line => line.Length > Case.ReasonLength)) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (corrections.Count > MostCorrections) return IntakeRefusals.TooManyCorrections(MostCorrections);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var body = new JsonObject { ["corrections"] = new JsonArray([.. corrections.Select(line => JsonValue.Create(line))]) };
        if (act.Move(CaseCommand.ReturnForCorrection, new CaseFacts { Corrections = corrections }, body) is { } no) return no;
        act.HoldAtTheWindow();
        act.Case.Corrections = corrections;
        act.Case.ReturnedAt = act.Act.Now;
        await sms.SendAsync(act.Act, act.Case, act.Case.IsOnThePhone ? ApplicantSms.CaseReturnedOnline : ApplicantSms.CaseReturned, $"returned/{act.Case.Id}/{act.Case.Version}",
            new Dictionary<string, string> { ["count"] = $"{corrections.Count}" }, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
