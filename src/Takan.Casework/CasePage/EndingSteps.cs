using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;

namespace Takan.Casework.CasePage;

/// <summary>What is left to do once a result was told: hand it back where the paper says so (LJ-14), then conclude.</summary>
public static class EndingSteps
{
    public static IReadOnlyList<CaseStep> Of(CaseView view)
    {
        var review = CaseReview.Of(view.Case, view.Profile);
        var stillOut = CaseGuards.ResultIsBack.Check(view.Profile.Numbers, new() { Review = review });
        var conclude = new CaseStep(new("办结", "Conclude"), Links.Case(view.Case.Id, "conclude"), IsMain: stillOut is null, Refusal: stillOut, Roles: [Role.Inspector, Role.CentreLead]);
        return stillOut is null
            ? [conclude]
            : [new(new("结果反馈审批股室", "Hand the result back"), Links.Case(view.Case.Id, "hand-back"), IsMain: true, Roles: [Role.Inspector, Role.CentreLead]), conclude];
    }
}
