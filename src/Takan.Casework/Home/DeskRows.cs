using Microsoft.Extensions.Localization;
using Takan.Casework.CasePage;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Layout;
using Takan.Platform.Words;

namespace Takan.Casework.Home;

/// <summary>How a case stands on the desk of a person: one sentence, one date, one button.</summary>
public static class DeskRows
{
    private sealed record Waiting(ChipKind Kind, string Chip, string Sentence, string Act, string Href);

    /// <summary>Null when nothing waits for this person.</summary>
    public static DeskItem? Of(CaseView view, StaffActor staff, DateTime now, IStringLocalizer words) =>
        For(view, staff, now, words) is { } waiting ? Row(view, waiting, now, words) : null;

    public static DeskItem Queue(CaseView view, DateTime now, IStringLocalizer words) => Row(view, new(
        ChipKind.Do, words["待取件"], words["队列里受理最早的一件，还没有人办。"], words["取件"], Links.Case(view.Case.Id, "take")), now, words);

    public static DateOnly? StatutoryDue(CaseView view) => view.Case.AcceptedAt is { } accepted
        ? Deadlines.Statutory(ChinaTime.Day(accepted), view.Profile.Matter.Limits, [], extended: false, view.Profile.Calendar).Day
        : null;

    /// <summary>The next last day of the case: to rectify, else to conclude.</summary>
    public static DateOnly? DueOf(CaseView view) =>
        CaseProcess.Table.Knows(view.Case.State, CaseCommand.Conclude) ? StatutoryDue(view) : view.Case.RectificationDue ?? StatutoryDue(view);

    private static Waiting? For(CaseView view, StaffActor staff, DateTime now, IStringLocalizer words) => view.Case.State switch
    {
        CaseState.Registered => new(ChipKind.Do, words["待受理"], view.Case.IsOnThePhone ? words["申请人网上提交了，等您核对材料。"] : words["材料已登记，等您核对。"], words["核对材料"], Links.Case(view.Case.Id, "accept")),
        CaseState.Returned => new(ChipKind.Wait, words["待补正"], words["等申请人补正 {0} 处。", view.Case.Corrections.Count], words["看办件"], Links.Case(view.Case.Id)),
        CaseState.Reviewing => new(ChipKind.Do, words["待初审"], words["已受理，等您初审。通过以后移交勘查。"], words["初审"], Links.Case(view.Case.Id, "hand-over")),
        CaseState.ReviewReturned => new(ChipKind.Wait, words["待补正"], words["初审退回，等申请人补正 {0} 处。", view.Case.Corrections.Count], words["看办件"], Links.Case(view.Case.Id)),
        CaseState.Passed or CaseState.NotMet => Ending(view, staff, words),
        CaseState.Accepted or CaseState.Informed => new(ChipKind.Wait, words["待同意"], words["已受理，申请人还没签同意书。"], words["给链接"], Links.Case(view.Case.Id, "link")),
        CaseState.Consented when view.Case.ResponsibleOfficer is not null => view.Case.HasToRectify
            ? new(ChipKind.Wait, words["待整改"], words["同意书签好了，申请人还没有申请复勘。"], words["看办件"], Links.Case(view.Case.Id))
            : new(ChipKind.Do, words["待取件"], words["同意书签好了，请接着办。"], words["取件"], Links.Case(view.Case.Id, "take")),
        CaseState.Committed => new(ChipKind.Do, words["待办结"], words["承诺书已签，不用踏勘，请当场办结。"], words["当场办结"], Links.Case(view.Case.Id, "conclude-committed")),
        // What failed at the place is looked at there again: nobody has consented to a video.
        CaseState.ReinspectionRequested when view.Inspection is { Means: InspectionMeans.OnTheSpot } => new(ChipKind.Do, words["待复勘"], words["申请人已申请复勘。"], words["转现场踏勘"], Links.Case(view.Case.Id, "on-site")),
        CaseState.ReinspectionRequested => new(ChipKind.Do, words["待复勘"], words["申请人已申请复勘。"], words["安排复勘"], Links.Case(view.Case.Id, "take")),
        CaseState.RectificationLapsed => Lapsed(view, now, words),
        CaseState.OnSite when view.Visit is { } visit && (visit.State.IsUnderway() || ChinaTime.Day(visit.AppointmentAt!.Value) == ChinaTime.Day(now)) => AtThePlace(view, visit, words),
        CaseState.OnSite when view.Case.VisitAt is { } gone && ChinaTime.Day(gone) < ChinaTime.Day(now) => new(
            ChipKind.Do, words["上门日已过"], words["约的是 {0} 上门，没有开始。请改上门时间；申请人没有到的，先记录未到。", gone.DayAndClock()], words["改上门时间"], Links.Case(view.Case.Id, "visit-time")),
        CaseState.OnSite when view.Closure is { } closure => new(ChipKind.Wait, words["暂停上门"], closure.Words.Say(), words["看办件"], Links.Case(view.Case.Id)),
        CaseState.OnSite when view.Case.VisitAt is { } visit => new(ChipKind.Plain, words["已约上门"], words["{0} 上门，{1}。", visit.DayAndClock(), view.TeamNames], words["看办件"], Links.Case(view.Case.Id)),
        CaseState.OnSite => new(ChipKind.Do, words["上门"], words["转为现场踏勘，请约上门时间。"], words["约时间"], Links.Case(view.Case.Id, "visit-time")),
        CaseState.Inspecting => Preparing(view, now, words),
        _ => null,
    };

    /// <summary>The next of the ending steps that are this person's.</summary>
    private static Waiting? Ending(CaseView view, StaffActor staff, IStringLocalizer words)
    {
        if (view.Inspections.Any(visit => visit.State.ResultIsTold() && !visit.State.IsSealed()))
            return new(ChipKind.Wait, words["封存中"], words["结果已经告知，材料正在整理、封存。"], words["看办件"], Links.Case(view.Case.Id));
        return EndingSteps.NextFor(staff, view) switch
        {
            CaseCommand.IssueReport => new(ChipKind.Do, words["待出报告"], words["结果已经告知申请人，请出具评审报告。"], words["出具报告"], Links.Case(view.Case.Id, "report")),
            CaseCommand.HandBack when view.Case.ResultReturnedBecause is { } why => new(ChipKind.Do, words["结果退回"], words["审批股室退回了结果：{0}", why], words["看办件"], Links.Case(view.Case.Id)),
            CaseCommand.HandBack => new(ChipKind.Do, words["待反馈"], words["结果已经告知申请人，请反馈审批股室。"], words["反馈"], Links.Case(view.Case.Id, "hand-back")),
            CaseCommand.AcknowledgeResult => new(ChipKind.Do, words["待接收"], words["勘验结果已经反馈，请核对接收。"], words["接收"], Links.Case(view.Case.Id, "receive-result")),
            CaseCommand.Conclude when view.Case.ResultTakenOverAt is not null => new(ChipKind.Do, words["待办结"], words["结果已经接收，请办结。"], words["办结"], Links.Case(view.Case.Id, "conclude")),
            CaseCommand.Conclude => new(ChipKind.Do, words["待办结"], words["结果已经告知、证据已经封存，请办结。"], words["办结"], Links.Case(view.Case.Id, "conclude")),
            _ => null,
        };
    }

    /// <summary>Nothing put right in time: nobody invited to speak yet, invited, heard, or silent to the end.</summary>
    private static Waiting Lapsed(CaseView view, DateTime now, IStringLocalizer words)
    {
        var facts = new CaseFacts { StatementDue = view.Case.StatementDue, Statement = view.Case.Statement, Today = ChinaTime.Day(now) };
        bool Holds(Guard<CaseFacts> guard) => guard.Check(view.Profile.Numbers, facts) is null;
        Waiting Row(ChipKind kind, string sentence) => new(kind, words["整改逾期"], sentence, words["看办件"], Links.Case(view.Case.Id));
        if (!Holds(CaseGuards.InvitedToSpeak)) return Row(ChipKind.Do, words["整改期限已过，请决定怎么办。"]);
        if (!Holds(CaseGuards.StatementHeard)) return Row(ChipKind.Wait, words["等申请人陈述、申辩：{0}。", view.Case.StatementDue!.Value.Until()]);
        return Row(ChipKind.Do, Holds(CaseGuards.StatementWritten) ? words["申请人交来了陈述、申辩，请看过再决定。"] : words["陈述、申辩的期限已过，申请人没有说。请作决定。"]);
    }

    private static Waiting? Preparing(CaseView view, DateTime now, IStringLocalizer words)
    {
        if (view.Inspection is not { } inspection) return null;
        var short_ = inspection.Team.Count < view.Profile.Numbers.TeamMinimum;
        return inspection.State switch
        {
            InspectionState.Planned => new(ChipKind.Do, words["待联系"], words[inspection.IsReinspection ? "要复勘，还没给申请人打电话。" : "还没打第一个电话。"], words["联系"], Links.Inspection(inspection.Id, "contact")),
            InspectionState.Contacted when short_ => new(ChipKind.Do, words["待组队"], words["还差踏勘人员，未满 {0} 人不能预约。", view.Profile.Numbers.TeamMinimum], words["定人员"], Links.Inspection(inspection.Id, "team")),
            InspectionState.Contacted => new(ChipKind.Do, words["待预约"], words["已联系，等着约时间。"], words["约时间"], Links.Inspection(inspection.Id, "appointment")),
            InspectionState.Scheduled when EntryTime.IsOpen(inspection.AppointmentAt!.Value, now) => new(ChipKind.Do, words["已约好"], words["{0} 踏勘，{1}。", inspection.AppointmentAt.Value.DayAndClock(), view.TeamNames], words["进踏勘室"], Links.Room(inspection.Id)),
            InspectionState.Scheduled => new(ChipKind.Plain, words["已约好"], words["{0} 踏勘，{1}。", inspection.AppointmentAt!.Value.DayAndClock(), view.TeamNames], words["看办件"], Links.Case(view.Case.Id)),
            _ => new(ChipKind.Do, words["进行中"], InspectionProcess.Table.Name(inspection.State).Say(), words["进踏勘室"], Links.Room(inspection.Id)),
        };
    }

    /// <summary>On the day of the visit, and until it is over.</summary>
    private static Waiting AtThePlace(CaseView view, Inspection visit, IStringLocalizer words) => visit.State.IsUnderway()
        ? new(ChipKind.Do, words["上门"], InspectionProcess.Table.Name(visit.State).Say(), words["现场页面"], Links.Place(visit.Id))
        : new(ChipKind.Do, words["今天上门"], words["{0} 上门，{1}。", visit.AppointmentAt!.Value.DayAndClock(), view.TeamNames], words["现场页面"], Links.Place(visit.Id));

    private static DeskItem Row(CaseView view, Waiting waiting, DateTime now, IStringLocalizer words)
    {
        var today = ChinaTime.Day(now);
        var appointment = view.Inspection is { AppointmentAt: { } at } inspection && inspection.State.IsAppointed() ? at : (DateTime?)null;
        var due = DueOf(view);
        var late = due < today;
        var first = appointment is { } when && ChinaTime.Day(when) == today ? words["今天 {0}", when.Clock()].Value
            : due is { } day ? Left(today, day, view.Profile.Calendar, words) : null;
        return new(
            appointment ?? (due is { } last ? ChinaTime.Utc(last, new(17, 0)) : null),
            new(late ? ChipKind.Bad : waiting.Kind, late ? words["超期"] : waiting.Chip, view.Profile.Matter.Name, view.Case.EntityName,
                Links.Case(view.Case.Id), waiting.Sentence, first, due?.Day(), waiting.Act, waiting.Href));
    }

    private static string Left(DateOnly today, DateOnly due, WorkingDayCalendar calendar, IStringLocalizer words)
    {
        var left = calendar.CountWorkingDays(today, due).Days;
        return left < 0 ? words["超 {0} 个工作日", -left] : due == today ? words["今天到期"] : words["还剩 {0} 个工作日", left];
    }
}
