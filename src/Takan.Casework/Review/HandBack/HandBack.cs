using System.Text.Json.Nodes;
using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Review;

/// <summary>Those who inspected hand the result back to the section that decides on the licence (LJ-14): the second of the two dated entries.</summary>
public sealed class HandBack(CaseActs acts)
{
    public async Task<Outcome<Case>> HandleAsync(CaseTarget target, CancellationToken cancellationToken)
    {
        if (!(await acts.BeginAsync(target, cancellationToken)).IsAllowed(out var work, out var refusal)) return refusal;
        await using var act = work;
        if (act.IsRepeat) return act.Case;

        var (by, to) = ReviewSections.Of(act.Profile.Bureau);
        var body = new JsonObject { ["from"] = to, ["to"] = by, ["result"] = act.Case.State.ToString() };
        if (act.Move(CaseCommand.HandBack, new CaseFacts { Review = CaseReview.Of(act.Case, act.Profile) }, body) is { } no) return no;
        (act.Case.HandedBackAt, act.Case.ResultReturnedBecause) = (act.Act.Now, null);
        return await act.CommitAsync(cancellationToken);
    }
}
