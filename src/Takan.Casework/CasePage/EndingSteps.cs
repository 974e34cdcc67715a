using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>What is left to do once a result was told: the report (TJ-25), the hand-back and the taking over where the paper says so (LJ-14), then the conclusion.</summary>
public static class EndingSteps
{
    public static IReadOnlyList<CaseStep> Of(CaseView view)
    {
        var facts = new CaseFacts { Review = CaseReview.Of(view.Case, view.Profile), Report = CaseReport.Of(view.Case, view.Profile, view.Inspection is not null) };
        Refusal? Against(Guard<CaseFacts> guard) => guard.Check(view.Profile.Numbers, facts);
        var (unreported, out_, waiting) = (Against(ReportGuards.ReportIsThere), Against(ReviewGuards.ResultIsBack), Against(ReviewGuards.ResultIsTakenOver));
        var steps = new List<CaseStep>();
        if (unreported is not null) steps.Add(Inspectors("出具评审报告", "Issue the review report", view, "report"));
        if (out_ is not null) steps.Add(Inspectors("结果反馈审批股室", "Hand the result back", view, "hand-back"));
        else if (waiting is not null) steps.Add(new(new("接收结果", "Take the result over"), Links.Case(view.Case.Id, "receive-result"), Roles: [Role.ApprovingOfficer]));
        steps.Add(Inspectors("办结", "Conclude", view, "conclude") with { Refusal = unreported ?? out_ ?? waiting });
        steps[0] = steps[0] with { IsMain = true };
        return steps;
    }

    private static CaseStep Inspectors(string chinese, string english, CaseView view, string act) =>
        new(new(chinese, english), Links.Case(view.Case.Id, act), Roles: [Role.Inspector, Role.CentreLead]);
}
