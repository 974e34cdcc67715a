using Takan.Casework.Intake;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>What is left to do once a result was told: the report (TJ-25), the hand-back and the taking over where the paper says so (LJ-14), then the conclusion.</summary>
public static class EndingSteps
{
    private sealed record Ending(CaseCommand Command, CaseStep Step);

    public static IReadOnlyList<CaseStep> Of(CaseView view)
    {
        var steps = All(view).Select(ending => ending.Step).ToList();
        steps[0] = steps[0] with { IsMain = true };
        return steps;
    }

    /// <summary>What waits for this person now; null where it waits for others.</summary>
    public static CaseCommand? NextFor(StaffActor staff, CaseView view) =>
        All(view).FirstOrDefault(ending => ending.Step.Refusal is null && ending.Step.Roles.Any(staff.Is))?.Command;

    private static List<Ending> All(CaseView view)
    {
        var facts = new CaseFacts { Review = CaseReview.Of(view.Case, view.Profile), Report = CaseReport.Of(view.Case, view.Profile, view.Inspection is not null) };
        Refusal? Against(Guard<CaseFacts> guard) => guard.Check(view.Profile.Numbers, facts);
        var (unreported, out_, waiting) = (Against(ReportGuards.ReportIsThere), Against(ReviewGuards.ResultIsBack), Against(ReviewGuards.ResultIsTakenOver));
        var steps = new List<Ending>();
        if (unreported is not null) steps.Add(Inspectors(CaseCommand.IssueReport, view, "report"));
        if (out_ is not null) steps.Add(Inspectors(CaseCommand.HandBack, view, "hand-back"));
        else if (waiting is not null) steps.Add(new(CaseCommand.AcknowledgeResult, new(new("接收结果", "Take the result over"), Links.Case(view.Case.Id, "receive-result"), Roles: [Role.ApprovingOfficer])));
        steps.Add(Inspectors(CaseCommand.Conclude, view, "conclude", unreported ?? out_ ?? waiting));
        return steps;
    }

    private static Ending Inspectors(CaseCommand command, CaseView view, string act, Refusal? refusal = null) =>
        new(command, new(CaseProcess.Table.Name(command), Links.Case(view.Case.Id, act), Refusal: refusal, Roles: [Role.Inspector, Role.CentreLead]));
}
