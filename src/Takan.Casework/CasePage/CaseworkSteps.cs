using Takan.Casework.Commitments;
using Takan.Casework.Consent;
using Takan.Casework.Delivery;
using Takan.Casework.Eligibility;
using Takan.Casework.Review;
using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Calendar;
using Takan.Law.Eligibility;
using Takan.Law.Process;
using Takan.Law.Profiles;
using Takan.Law.Teams;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Words;
using static Takan.Platform.Access.Role;

namespace Takan.Casework.CasePage;

/// <summary>What is asked before the visit. The refusals come from the process tables, so a button and its handler never differ.</summary>
internal sealed class CaseworkSteps(WaitingQueue queue, PairRoutes routes, BookingFacts booking, JointVisits joints, CaseRoads roads, Deliveries deliveries, TakanDb db, TimeProvider clock) : ICaseSteps
{
    public async Task<CaseAsk?> AskAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) => view.Case.State switch
    {
        CaseState.Applying => new(new("申请人还在填报", "The applicant is still filling in"), new("提交以后再核对材料。", "The materials are checked after it was sent."), [Withdrawal(view)]),
        CaseState.Registered => Registered(view),
        CaseState.Returned => Returned(view),
        CaseState.Reviewing => Reviewing(view),
        CaseState.ReviewReturned => Returned(view),
        CaseState.NotAccepted => new(new("不予受理", "Not accepted"), Because(view), []),
        CaseState.Accepted or CaseState.Informed => await ClosedAsync(view, cancellationToken) ?? await WaitsForApplicantAsync(view, cancellationToken),
        CaseState.Committed => Committed(view),
        CaseState.Consented => await ClosedAsync(view, cancellationToken) ?? await ConsentedAsync(view, staff, cancellationToken),
        CaseState.Inspecting => await PreparationAsync(view, staff, cancellationToken),
        CaseState.OnSite => await VisitAsync(view, staff, cancellationToken),
        CaseState.ReinspectionRequested => Reinspection(view, staff),
        CaseState.Rectifying => new(new("等申请人整改", "Waiting for the applicant to rectify"), Rectifying(view),
            [Step("延长整改期限", "Give more time", Links.Case(view.Case.Id, "extend-rectification"), null, CentreLead), Withdrawal(view)]),
        CaseState.Withdrawn => new(new("申请人已撤回", "Withdrawn by the applicant"), Because(view), []),
        CaseState.Concluded => await ConcludedAsync(view, cancellationToken),
        _ => null,
    };

    private async Task<CaseAsk?> VisitAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // A part that has ended stays with the visit that it was of; what follows on it is arranged by its own unit.
        if (view.Inspection is not { } visit || visit.State.IsOver() || await joints.OfAsync(visit, view.Case, view.Profile, cancellationToken) is not { IsJoint: true } shared) return FieldVisitSteps.Of(view, now);
        var notLead = JointGuards.LeadOrganises.Check(view.Profile.Numbers, new() { Joint = shared.StandingOf(visit.Id, staff) });
        return FieldVisitSteps.Of(view, now, notLead, Step("看联合勘验", "See the joint visit", Links.Joint(visit.Id), null, Inspector, CentreLead));
    }

    /// <summary>Video is not open to this case, or not before somebody has answered: that comes first.</summary>
    private async Task<CaseAsk?> ClosedAsync(CaseView view, CancellationToken cancellationToken)
    {
        var card = await roads.CardAsync(view.Case, view.Profile, clock.GetUtcNow().UtcDateTime, cancellationToken);
        if (CommitmentRoads.LetterOf(card.Recommended.Road) is not null)
            return new(new("等申请人签承诺书，不用踏勘", "Waiting for the commitment: nobody inspects"), card.Decided.Words,
                [Main("给申请人链接", "Give the link", Links.Case(view.Case.Id, "link"), WindowClerk, Inspector, CentreLead), .. Common(view)]);
        if (card[Road.Remote] is not { IsOpen: false } closed) return null;
        return new(
            closed.Waits ? new("请核对这件能不能用视频", "Check whether video is open to this case") : new("这件不能用视频，请按现场踏勘办理", "No video for this case: send it to a visit"),
            closed.Reason.Words,
            [
                Main("核对办理方式", "Check the road", Links.Case(view.Case.Id, "road"), WindowClerk, Inspector, CentreLead),
                Step("给申请人链接", "Give the link", Links.Case(view.Case.Id, "link"), null, WindowClerk, Inspector, CentreLead),
                Step("取件", "Take up", Links.Case(view.Case.Id, "take"), closed.Refusal, Inspector),
                .. Common(view),
            ]);
    }

    private async Task<CaseAsk> ConcludedAsync(CaseView view, CancellationToken cancellationToken)
    {
        IReadOnlyList<CaseStep> later = await db.LatestCommitmentAsync(view.Case.Id, cancellationToken) is { Commitment: CommitmentKind.Exemption }
            ? [Step("登记违诺", "Record a breach", Links.Case(view.Case.Id, "breach"), null, Inspector, CentreLead, Supervisor)]
            : [];
        return await deliveries.FindAsync(view.Case, view.Profile, cancellationToken) is { State: not DeliveryState.Delivered } delivery
            ? new(new("已办结，结果还没有送达", "Concluded; the result is not delivered yet"), DeliveryProcess.Table.Standing(delivery.State),
                [Main("结果送达", "Delivery", Links.Case(view.Case.Id, "delivery"), ApprovingOfficer, WindowClerk), .. later])
            : new(new("已办结", "Concluded"), new("没有要办的事了。", "Nothing is left to do."), later);
    }

    private static CaseAsk Committed(CaseView view) => new(
        new("承诺书已签，可以当场办结", "Committed: conclude on the spot"),
        new("材料齐全的，马上办结，不用踏勘。", "With complete papers it is concluded now, without an inspection."),
        [Main("当场办结", "Conclude on the spot", Links.Case(view.Case.Id, "conclude-committed"), WindowClerk, ApprovingOfficer, CentreLead), .. Common(view)]);

    private static CaseAsk Registered(CaseView view) => new(
        new("请核对材料，决定是否受理", "Check the materials and decide on acceptance"),
        new("受理以后才能签同意书、排队和预约。", "Consent, queue and appointment come after acceptance."),
        [
            Main("核对并受理", "Check and accept", Links.Case(view.Case.Id, "accept"), WindowClerk),
            Step("核对办理方式", "Check the road", Links.Case(view.Case.Id, "road"), null, WindowClerk, Inspector, CentreLead),
            .. OccasionSteps(view),
            Step("退回补正", "Return for correction", Links.Case(view.Case.Id, "return"), null, WindowClerk),
            Step("不予受理", "Refuse acceptance", Links.Case(view.Case.Id, "refuse"), null, WindowClerk),
            Step("取件", "Take up", Links.Case(view.Case.Id, "take"), No(view, CaseCommand.OpenInspection), Inspector),
        ]);

    private static CaseAsk Returned(CaseView view) => new(
        new($"等申请人补正 {view.Case.Corrections.Count} 处", $"Waiting for {view.Case.Corrections.Count} corrections"),
        new(string.Join('；', view.Case.Corrections), string.Join("; ", view.Case.Corrections)),
        [
            Main("材料交来了", "Handed in again", Links.Case(view.Case.Id, "resubmit"), WindowClerk),
            Step("撤回申请", "Withdraw", Links.Case(view.Case.Id, "withdraw"), null, WindowClerk),
        ]);

    private static CaseAsk Reviewing(CaseView view) => new(
        new("等审批股室初审", "Waiting for the preliminary review"),
        new($"初审通过、移交{ReviewSections.Of(view.Profile.Bureau).HandedTo}以后，申请人才能签同意书、安排勘验 · LJ-13。", "Consent and inspection come after it is passed and handed over · LJ-13."),
        [
            Main("初审", "Review", Links.Case(view.Case.Id, "hand-over"), ApprovingOfficer),
            Step("退回补正", "Return for correction", Links.Case(view.Case.Id, "review-return"), null, ApprovingOfficer),
            Step("核对办理方式", "Check the road", Links.Case(view.Case.Id, "road"), null, WindowClerk, Inspector, CentreLead),
            Step("给申请人链接", "Give the link", Links.Case(view.Case.Id, "link"), null, WindowClerk, Inspector, CentreLead),
            Step("取件", "Take up", Links.Case(view.Case.Id, "take"), No(view, CaseCommand.OpenInspection), Inspector),
            Withdrawal(view),
        ]);

    private async Task<CaseAsk> WaitsForApplicantAsync(CaseView view, CancellationToken cancellationToken)
    {
        var missing = (await db.DeclarationStandingAsync(new(view.Case, view.Profile), cancellationToken)).Missing;
        return WaitsForApplicant(view, view.Case.State == CaseState.Accepted
            ? new("等申请人读告知、逐项同意", "Waiting for notice and consents")
            : missing > 0 ? new($"等申请人签住所承诺书，还差 {missing} 份", $"Waiting for the address declaration, {missing} missing") : new("等申请人签同意书", "Waiting for the consent letter"), missing);
    }

    private static CaseAsk WaitsForApplicant(CaseView view, Bilingual heading, int missing) => new(
        heading,
        new("把链接给申请人：扫二维码，或者按短信里的地址和 8 位码打开。", "Give the applicant the link: the QR code, or the address and code of the message."),
        [
            Main("给申请人链接", "Give the link", Links.Case(view.Case.Id, "link"), WindowClerk, Inspector, CentreLead),
            Step("取件", "Take up", Links.Case(view.Case.Id, "take"), No(view, CaseCommand.OpenInspection), Inspector),
            .. PaperSteps(view, missing),
            .. view.Case.ResponsibleOfficer is null ? Array.Empty<CaseStep>() : [Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), null, Inspector, CentreLead)],
            .. Common(view),
        ]);

    /// <summary>What was signed on paper at the window; first the declaration, where one is missing.</summary>
    private static IEnumerable<CaseStep> PaperSteps(CaseView view, int missing) =>
    [
        .. !CaseProcess.Table.Knows(view.Case.State, CaseCommand.SignConsentLetter) ? Array.Empty<CaseStep>()
            : missing > 0 ? [Step("收纸质住所承诺书", "Take in the declaration on paper", Links.Case(view.Case.Id, "paper-declaration"), null, WindowClerk)]
            : [Step("收纸质同意书", "Take in the letter on paper", Links.Case(view.Case.Id, "paper-letter"), null, WindowClerk)],
        .. OccasionSteps(view),
    ];

    private static IEnumerable<CaseStep> OccasionSteps(CaseView view) => view.Profile.Bureau.Declaration is { Demand: not DeclarationDuty.None }
        ? [Step("设立、变更情形", "Set-up or change", Links.Case(view.Case.Id, "occasion"), null, WindowClerk)]
        : [];

    private async Task<CaseAsk> ConsentedAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        if (view.Case.ResponsibleOfficer is not null) return GoesOn(view, staff);
        var oldest = (await queue.TurnToTakeAsync(view.Case, staff.Id, cancellationToken)).HasCome;
        var duty = (await routes.OfAsync(view.Case.BureauId, cancellationToken)).DutyOf(view.Case);
        if (staff.Is(Inspector) && !duty.Concerns(staff.Id)) return OfOthers(view, duty);
        return new(
            new("排队中，可以取件", "In the queue, to be taken up"),
            oldest
                ? new("这是受理最早、还没有人办的一件。", "It is the oldest that nobody has taken up.")
                : new("前面还有受理更早的办件，提前办理要写明理由 · HC-21。", "Others were accepted earlier; out of order needs a reason · HC-21."),
            [
                oldest
                    ? Main("取件", "Take up", Links.Case(view.Case.Id, "take"), Inspector)
                    : Step("提前取件", "Take out of order", Links.Case(view.Case.Id, "take"), null, Inspector),
                Step("办件链接", "Case link", Links.Case(view.Case.Id, "link"), null, WindowClerk, Inspector, CentreLead),
                .. Common(view),
            ]);
    }

    /// <summary>By area or matter another pair's (LT-07, LT-08).</summary>
    private static CaseAsk OfOthers(CaseView view, PairDuty duty) => new(
        new($"排队中，派给了{duty.Name}", $"In the queue, for {duty.Name}"),
        new($"由{duty.Name}取件；您来办要写明理由 · {duty.Rule}。", $"For {duty.Name} to take up; others give a reason · {duty.Rule}."),
        [
            Step("提前取件", "Take out of order", Links.Case(view.Case.Id, "take"), null, Inspector),
            Step("办件链接", "Case link", Links.Case(view.Case.Id, "link"), null, WindowClerk, Inspector, CentreLead),
            .. Common(view),
        ]);

    /// <summary>Back from the visit to video: the officer who was fixed goes on with it.</summary>
    private static CaseAsk GoesOn(CaseView view, StaffActor staff)
    {
        var facts = new CaseFacts
        {
            Officer = staff.Id,
            ResponsibleOfficer = view.Case.ResponsibleOfficer,
            FailedItems = view.Case.FailedItems,
            ReinspectionApplied = view.Case.ReinspectionAppliedAt is not null,
        };
        return new(
            new("同意书签好了，由原责任人接着办", "Signed: its inspector goes on with it"),
            view.Case.HasToRectify ? Rectifying(view) : new("踏勘人员确定后负责到办结 · HC-43。", "The inspector stays with the case until it is concluded · HC-43."),
            [
                Main("取件", "Take up", Links.Case(view.Case.Id, "take"), Inspector) with
                {
                    Refusal = CaseGuards.OfficerStays.Check(view.Profile.Numbers, facts) ?? CaseGuards.AppliedWhereItemsFailed.Check(view.Profile.Numbers, facts),
                },
                Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), null, Inspector, CentreLead),
                Step("办件链接", "Case link", Links.Case(view.Case.Id, "link"), null, WindowClerk, Inspector, CentreLead),
                .. Common(view),
            ]);
    }

    private async Task<CaseAsk?> PreparationAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken)
    {
        if (view.Inspection is not { } inspection) return null;
        var (id, now) = (inspection.Id, clock.GetUtcNow().UtcDateTime);
        var contact = Step("联系申请人", "Call the applicant", Links.Inspection(id, "contact"), null, Inspector, CentreLead);
        var shared = await joints.OfAsync(inspection, view.Case, view.Profile, cancellationToken);
        var notLead = JointGuards.LeadOrganises.Check(view.Profile.Numbers, new() { Joint = shared.StandingOf(id, staff) });
        var team = Step("确定踏勘人员", "Name the team", Links.Inspection(id, "team"), notLead, Inspector, CentreLead);
        var book = Step("预约时间", "Book", Links.Inspection(id, "appointment"), await booking.ObjectionAsync(inspection, view.Case, view.Profile, now, cancellationToken), Inspector, CentreLead);
        IReadOnlyList<CaseStep> others = [Step("勘验小组", "Inspection group", Links.Group(id), null, Inspector, CentreLead, ApprovingOfficer), Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), null, Inspector, CentreLead), .. Common(view)];
        return inspection.State switch
        {
            InspectionState.Contacted when notLead is not null => new(new($"联合勘验，由{shared.LeadName}安排", $"A joint visit, arranged by {shared.LeadName}"),
                new("牵头单位统一定人员、约时间，约好以后这里会有 · TJ-37。", "The lead unit names the team and agrees on the time; it will stand here · TJ-37."),
                [Main("看联合勘验", "See the joint visit", Links.Joint(id), Inspector, CentreLead), contact, .. others]),
            InspectionState.Planned when inspection.IsReinspection => new(new("复勘：请先联系申请人", "Re-inspection: call the applicant first"),
                new($"说明这次只复看上次不符合的 {inspection.Scope.Count} 项，问好方便的时间。", $"Explain that only the {inspection.Scope.Count} failed items are looked at again; ask for a good time."),
                [contact with { IsMain = true }, team, book, .. others]),
            InspectionState.Planned => new(new("请先联系申请人", "Call the applicant first"),
                new("说明踏勘事项和要准备的东西，问好方便的时间。", "Explain the matter and what to prepare; ask for a good time."), [contact with { IsMain = true }, team, book, .. others]),
            InspectionState.Contacted when book.Refusal is not null => new(inspection.IsReinspection ? new("请确定复勘人员", "Name the team of the re-inspection") : new("请确定踏勘人员", "Name the team"),
                new("两名以上踏勘人员，责任人在内，才能预约。", "Two or more inspectors, the responsible one among them."), [team with { IsMain = true }, book, contact, .. others]),
            InspectionState.Contacted => new(inspection.IsReinspection ? new("请预约复勘时间", "Book the re-inspection") : new("请预约时间", "Book a time"),
                new("选大家都有空的时间；申请人也可以在手机上选。", "Choose a time when all are free; the applicant can choose on the phone as well."), [book with { IsMain = true }, team, contact, .. others]),
            InspectionState.Scheduled when NotFiled(view, inspection) is not null => new(new("请先上门报备", "File the visit first"),
                new("上门前报备人员和时间；没有报备不能开始 · TJ-12。", "People and time are filed before arrival; without it nothing starts · TJ-12."),
                [Main("上门报备", "File the visit", Links.Inspection(id, "filing"), Inspector, CentreLead), book with { Words = new("改约", "Move"), Refusal = notLead }, team, .. others]),
            InspectionState.Scheduled => new(inspection.IsReinspection ? new("复勘已约好，到时进踏勘室", "Re-inspection booked: enter the room in time") : new("已约好，到时进踏勘室", "Booked: enter the room in time"), When(view, inspection),
                [Enter(inspection, now), book with { Words = new("改约", "Move"), Refusal = notLead }, team, Step("记录未到", "No-show", Links.Inspection(id, "no-show"), null, Inspector, CentreLead), .. others]),
            _ => null,
        };
    }

    private static CaseAsk Reinspection(CaseView view, StaffActor staff) => new(
        new("申请人申请复勘", "Re-inspection applied for"),
        new($"只看上次不符合的 {view.Case.FailedItems.Count} 项，由原责任人办理。", $"Only the {view.Case.FailedItems.Count} failed items, by the same officer."),
        [
            // What failed at the place is looked at there again: nobody has consented to a video.
            .. view.Inspection is { Means: InspectionMeans.OnTheSpot }
                ? [SwitchToVisit(view) with { IsMain = true }]
                : new[] { Arrange(view, staff), SwitchToVisit(view) },
            Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), null, Inspector, CentreLead),
            Withdrawal(view),
        ]);

    private static CaseStep Arrange(CaseView view, StaffActor staff) => Main("安排复勘", "Arrange the re-inspection", Links.Case(view.Case.Id, "take"), Inspector) with
    {
        Refusal = CaseGuards.SameOfficer.Check(view.Profile.Numbers, new() { Officer = staff.Id, ResponsibleOfficer = view.Case.ResponsibleOfficer }),
    };

    private static CaseStep SwitchToVisit(CaseView view) => Step("转现场踏勘", "Switch to a visit", Links.Case(view.Case.Id, "on-site"), null, Inspector, CentreLead);

    private static IReadOnlyList<CaseStep> Common(CaseView view) => [SwitchToVisit(view), Withdrawal(view)];

    internal static CaseStep Withdrawal(CaseView view) => Step("申请人撤回", "Withdraw", Links.Case(view.Case.Id, "withdraw"), null, WindowClerk);

    internal static Refusal? NotFiled(CaseView view, Inspection inspection) => FilingGuards.VisitFiled.Check(view.Profile.Numbers, new()
    {
        Team = [.. inspection.Team.Select(member => member.StaffId)],
        Appointment = inspection.AppointmentAt,
        Registry = view.Registry,
    });

    private static Refusal? No(CaseView view, CaseCommand command) =>
        CaseProcess.Table.Objections(view.Case.State, command, view.Profile.Numbers, new()).FirstOrDefault();

    internal static Refusal? Reassignable(CaseView view) => view.Case.ResponsibleOfficer is null
        ? CaseGuards.OfficerNamed.Check(view.Profile.Numbers, new())
        : null;

    internal static Bilingual Because(CaseView view) => new(view.Case.Reason ?? "", view.Case.Reason ?? "");

    internal static Bilingual Rectifying(CaseView view) => view.Case.RectificationDue is { } due
        ? new($"{view.Case.FailedItems.Count} 项，{due.Until()}整改完再申请复勘。", $"{view.Case.FailedItems.Count} items, {due.Until()}.")
        : new("", "");

    private static Bilingual When(CaseView view, Inspection inspection)
    {
        var at = inspection.AppointmentAt!.Value;
        return new(
            $"{at.DayAndClock()}，{view.TeamNames}。约定前 {EntryTime.MinutesBefore} 分钟起进踏勘室；申请人在手机上同意的，可以提前开始。",
            $"{at.DayAndClock()}, {view.TeamNames}. Enter from {EntryTime.MinutesBefore} minutes before; earlier if the applicant agrees on the phone.");
    }

    private static CaseStep Enter(Inspection inspection, DateTime now) => EntryTime.IsOpen(inspection.AppointmentAt!.Value, now)
        ? Main("进踏勘室", "Enter the room", Links.Room(inspection.Id), Inspector)
        : Step("提前进踏勘室", "Enter the room early", Links.Room(inspection.Id), null, Inspector);

    internal static CaseStep Main(string chinese, string english, string href, params Role[] roles) => new(new(chinese, english), href, IsMain: true, Roles: roles);

    internal static CaseStep Step(string chinese, string english, string href, Refusal? refusal, params Role[] roles) => new(new(chinese, english), href, Refusal: refusal, Roles: roles);
}
