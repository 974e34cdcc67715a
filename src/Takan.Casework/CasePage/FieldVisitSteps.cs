using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Words;
using static Takan.Casework.CasePage.CaseworkSteps;
using static Takan.Platform.Access.Role;

namespace Takan.Casework.CasePage;

/// <summary>What is asked of a case that goes by visit (上门踏勘): a time, the filing, then the page at the place.</summary>
internal static class FieldVisitSteps
{
    /// <param name="notLead">Why this reader does not arrange it: another unit leads the joint visit (TJ-37).</param>
    /// <param name="joint">Leads to what goes together; null where the case stands alone.</param>
    public static CaseAsk Of(CaseView view, DateTime now, Refusal? notLead = null, CaseStep? joint = null)
    {
        IReadOnlyList<CaseStep> together = joint is null ? [] : [joint];
        if (view.Visit is { } visit && visit.State.IsUnderway())
            return new(InspectionProcess.Table.Name(visit.State), InspectionProcess.Table.Standing(visit.State), [Main("现场页面", "Page at the place", Links.Place(visit.Id), Inspector), .. together]);
        IReadOnlyList<CaseStep> steps =
        [
            Main(view.Case.VisitAt is null ? "约上门时间" : "改上门时间", view.Case.VisitAt is null ? "Agree on the visit" : "Move the visit", Links.Case(view.Case.Id, "visit-time"), Inspector, CentreLead) with { Refusal = notLead },
            .. together,
            Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), Reassignable(view), Inspector, CentreLead),
            Withdrawal(view),
        ];
        if (view.Visit is { AppointmentAt: { } arranged } next) return Arranged(view, next, arranged, steps, now);
        if (joint is not null && notLead is not null)
            return new(new("联合勘验，由牵头单位安排", "A joint visit, arranged by the lead unit"), new(notLead.Words, notLead.English), [joint with { IsMain = true }, .. steps.Where(step => step != joint).Select(step => step with { IsMain = false })]);
        if (view.Case.HasToRectify) return new(new("这件转为现场踏勘", "This case goes by visit"), Rectifying(view), steps);
        if (view.Closure is { } closure) return new(new("这一片暂停上门踏勘", "No visits in this area"), closure.Words, [steps[0] with { IsMain = false }, .. steps.Skip(1)]);
        return new(new("这件转为现场踏勘", "This case goes by visit"), Because(view), steps);
    }

    private static CaseAsk Arranged(CaseView view, Inspection visit, DateTime at, IReadOnlyList<CaseStep> arrange, DateTime now)
    {
        var place = Step("现场页面", "Page at the place", Links.Place(visit.Id), null, Inspector);
        var filing = Main("上门报备", "File the visit", Links.Inspection(visit.Id, "filing"), Inspector, CentreLead);
        IReadOnlyList<CaseStep> others =
        [
            .. arrange.SkipLast(1).Select(step => step with { IsMain = false }),
            Step("勘验小组", "Inspection group", Links.Group(visit.Id), null, Inspector, CentreLead, ApprovingOfficer),
            Step("记录未到", "No-show", Links.Inspection(visit.Id, "no-show"), null, Inspector, CentreLead),
            arrange[^1],
        ];
        if (ChinaTime.Day(at) < ChinaTime.Day(now))
            return new(new("约好的日子已经过了", "The agreed day has passed"),
                new($"约的是 {at.DayAndClock()}，没有开始。请改约；没有见到人的，记录未到。", $"It was {at.DayAndClock()} and nobody began. Agree on another day; where nobody was met, record the no-show."),
                [arrange[0], .. others.Skip(1)]);
        if (NotFiled(view, visit) is not null)
            return new(new("请先上门报备", "File the visit first"), new("上门前报备人员和时间；没有报备不能开始 · TJ-12。", "People and time are filed before arrival; without it nothing starts · TJ-12."), [filing, place, .. others]);
        var today = ChinaTime.Day(at) == ChinaTime.Day(now);
        return new(
            new("已约好上门", "The visit is agreed"), new($"{at.DayAndClock()} 上门，{view.TeamNames}。", $"Visit on {at.DayAndClock()}: {view.TeamNames}."),
            [today ? place with { IsMain = true } : place, .. others]);
    }
}
