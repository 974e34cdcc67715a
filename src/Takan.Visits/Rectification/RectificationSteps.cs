using Microsoft.EntityFrameworkCore;
using Takan.Casework;
using Takan.Casework.CasePage;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Visits.Rectification;

/// <summary>What a case asks for whose time to rectify has run out, and after the decision that followed.</summary>
internal sealed class RectificationSteps(TakanDb db, TimeProvider clock) : ICaseSteps
{
    public async Task<CaseAsk?> AskAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) => view.Case.State switch
    {
        CaseState.RectificationLapsed => new CaseAsk(
            new("整改期限已过，请决定怎么办", "The time to rectify has run out: decide what follows"),
            view.Case.Statement is { } said
                ? new($"申请人的陈述、申辩：{said}", $"The applicant's statement: {said}")
                : new("可以由负责人延长期限；要作不符合决定的，先告知陈述、申辩，听取以后再作书面决定。", "The lead may give more time. For a decision that the conditions are not met, invite a statement first and decide in writing after the hearing."),
            [
                new CaseStep(new("延长整改期限", "Give more time"), Links.Case(view.Case.Id, "extend-rectification"), Roles: [Role.CentreLead]),
                new CaseStep(new("告知陈述、申辩", "Invite a statement"), Links.Case(view.Case.Id, "invite-statement"), Refusal: Against(CaseGuards.HearingOpen, view), Roles: [Role.Inspector, Role.CentreLead]),
                new CaseStep(new("作出不符合的决定", "Decide: not met"), Links.Case(view.Case.Id, "not-met"), Refusal: Against(CaseGuards.StatementHeard, view), Roles: [Role.Inspector, Role.CentreLead]),
                new CaseStep(new("申请人撤回", "Withdraw"), Links.Case(view.Case.Id, "withdraw"), Roles: [Role.WindowClerk]),
            ]),
        CaseState.NotMet => await db.Set<LapseDecision>().AsNoTracking().SingleOrDefaultAsync(row => row.CaseId == view.Case.Id, cancellationToken) is { } decision
            ? Decided(view, decision)
            : null,
        _ => null,
    };

    private Refusal? Against(Guard<CaseFacts> guard, CaseView view) => guard.Check(view.Profile.Numbers, new()
    {
        StatementDue = view.Case.StatementDue,
        Statement = view.Case.Statement,
        Today = ChinaTime.Day(clock.GetUtcNow().UtcDateTime),
    });

    private static CaseAsk Decided(CaseView view, LapseDecision decision) => new(
        new("整改逾期，已作出不符合的书面决定", "Not put right in time: decided in writing, not met"),
        decision.PaperAt is null
            ? new("已短信告知申请人。决定书正在生成，做好就在下面，申请人也看得到。", "The applicant was told by SMS. The decision is being printed and will stand below and on the applicant's page.")
            : new("已短信告知申请人，决定书在下面，申请人也看得到。", "The applicant was told by SMS; the decision stands below and on the applicant's page."),
        EndingSteps.Of(view));
}
