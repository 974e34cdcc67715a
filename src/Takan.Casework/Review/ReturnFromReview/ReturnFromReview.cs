using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Review;

/// <summary>The review found something to correct (LJ-13): all of it is told at once, by the notice of correction. Acceptance and its clocks stand.</summary>
public sealed class ReturnFromReview(CaseActs acts, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(ReturnCaseInput input, CancellationToken cancellationToken)
    {
        if (!Corrections.Read(input.Corrections).IsAllowed(out var corrections, out var unreadable)) return unreadable;
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var body = new JsonObject { ["corrections"] = new JsonArray([.. corrections.Select(line => JsonValue.Create(line))]) };
        if (act.Move(CaseCommand.ReturnFromReview, new CaseFacts { Corrections = corrections }, body) is { } no) return no;
        await Corrections.AskAsync(act, sms, corrections, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }
}
