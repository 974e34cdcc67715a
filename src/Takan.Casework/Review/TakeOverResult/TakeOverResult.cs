using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Review;

/// <summary>The section that decides takes over what those who inspected handed back, or gives it back to them with its reasons (LJ-14).</summary>
public sealed class TakeOverResult(CaseActs acts, ApplicantSms sms)
{
    public async Task<Outcome<Case>> TakeOverAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        if (act.Move(CaseCommand.AcknowledgeResult, new CaseFacts { Review = CaseReview.Of(act.Case, act.Profile) }, By(act)) is { } no) return no;
        act.Case.ResultTakenOverAt = act.Act.Now;
        await sms.AskForDeliveryAsync(act, cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    public async Task<Outcome<Case>> GiveBackAsync(CaseTarget target, string? why, CancellationToken cancellationToken)
    {
        var reason = (why ?? "").Trim();
        if (reason.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var body = By(act);
        body["reason"] = reason;
        if (act.Move(CaseCommand.ReturnResult, new CaseFacts { Review = CaseReview.Of(act.Case, act.Profile), Reason = reason }, body) is { } no) return no;
        // Supplemented or explained, it is handed back anew.
        (act.Case.HandedBackAt, act.Case.ResultReturnedBecause) = (null, reason);
        return await act.CommitAsync(cancellationToken);
    }

    private static JsonObject By(CaseAct act) => new() { ["by"] = ReviewSections.Of(act.Profile.Bureau).By };
}
