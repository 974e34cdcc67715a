using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Messages;
using Takan.Law.Process;

namespace Takan.Casework.Review;

/// <param name="Passed">The reviewer ticked that the materials hold and nothing stands against an inspection.</param>
/// <param name="Opinion">What those who inspect should know; may be empty.</param>
public sealed record HandOverInput(CaseTarget Target, bool Passed, string? Opinion);

/// <summary>The business section has reviewed the case and hands it over to those who inspect (LJ-13): the first of the two dated entries.</summary>
public sealed class HandOver(CaseActs acts, ApplicantSms sms)
{
    public async Task<Outcome<Case>> HandleAsync(HandOverInput input, CancellationToken cancellationToken)
    {
        var opinion = (input.Opinion ?? "").Trim();
        if (opinion.Length > Case.ReasonLength) return IntakeRefusals.TooLong(Case.ReasonLength);
        if (!(await acts.BeginAsync(input.Target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var facts = new CaseFacts { Review = CaseReview.Of(act.Case, act.Profile), MaterialsComplete = input.Passed };
        if (act.Move(CaseCommand.HandOver, facts, SectionsOf(act, opinion)) is { } no) return no;
        act.Case.HandedOverAt = act.Act.Now;
        await sms.SendAsync(act.Act, act.Case, SmsCatalogue.ReviewPassed, $"review-passed/{act.Case.Id}", new Dictionary<string, string>(), cancellationToken);
        return await act.CommitAsync(cancellationToken);
    }

    private static JsonObject SectionsOf(CaseAct act, string opinion)
    {
        var (by, to) = ReviewSections.Of(act.Profile.Bureau);
        return new() { ["from"] = by, ["to"] = to, ["opinion"] = opinion };
    }
}
