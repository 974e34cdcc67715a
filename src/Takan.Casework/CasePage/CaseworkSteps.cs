using Takan.Casework.Scheduling;
using Takan.Law;
using Takan.Law.Process;
using Takan.Platform.Access;
using static Takan.Platform.Access.Role;

namespace Takan.Casework.CasePage;

/// <summary>What is asked before the visit. The refusals come from the process tables, so a button and its handler never differ.</summary>
internal sealed class CaseworkSteps(WaitingQueue queue) : ICaseSteps
{
    public async Task<CaseAsk?> AskAsync(CaseView view, StaffActor staff, CancellationToken cancellationToken) => view.Case.State switch
    {
        CaseState.Registered => Registered(view),
        CaseState.Returned => Returned(view),
        CaseState.NotAccepted => new(new("不予受理", "Not accepted"), Because(view), []),
        CaseState.Accepted or CaseState.Informed => WaitsForApplicant(view),
        CaseState.Consented => await ConsentedAsync(view, cancellationToken),
        CaseState.Inspecting => Preparation(view, staff),
        CaseState.OnSite => new(new("这件转为现场踏勘", "This case goes by visit"), Because(view),
            [Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), Reassignable(view), Inspector, CentreLead)]),
        CaseState.ReinspectionRequested => Reinspection(view, staff),
        CaseState.Rectifying => new(new("等申请人整改", "Waiting for the applicant to rectify"), Rectifying(view), Common(view)),
        CaseState.Withdrawn => new(new("申请人已撤回", "Withdrawn by the applicant"), Because(view), []),
        CaseState.Concluded => new(new("已办结", "Concluded"), new("没有要办的事了。", "Nothing is left to do."), []),
        _ => null,
    };

    private static CaseAsk Registered(CaseView view) => new(
        new("请核对材料，决定是否受理", "Check the materials and decide on acceptance"),
        new("受理以后才能签同意书、排队和预约。", "Consent, queue and appointment come after acceptance."),
        [
            Main("核对并受理", "Check and accept", Links.Case(view.Case.Id, "accept"), WindowClerk),
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

    private static CaseAsk WaitsForApplicant(CaseView view) => new(
        view.Case.State == CaseState.Accepted
            ? new("等申请人读告知、逐项同意", "Waiting for notice and consents")
            : new("等申请人签同意书", "Waiting for the consent letter"),
        new("把链接给申请人：扫二维码，或者按短信里的地址和 8 位码打开。", "Give the applicant the link: the QR code, or the address and code of the message."),
        [
            Main("给申请人链接", "Give the link", Links.Case(view.Case.Id, "link"), WindowClerk, Inspector, CentreLead),
            Step("取件", "Take up", Links.Case(view.Case.Id, "take"), No(view, CaseCommand.OpenInspection), Inspector),
            .. Common(view),
        ]);

    private async Task<CaseAsk> ConsentedAsync(CaseView view, CancellationToken cancellationToken)
    {
        var oldest = await queue.IsOldestAsync(view.Case, cancellationToken);
        return new(
            new("排队中，可以取件", "In the queue, to be taken up"),
            oldest
                ? new("这是受理最早、还没有联系的一件。", "It is the oldest that waits for its first contact.")
                : new("前面还有受理更早的办件，提前办理要写明理由 · HC-21。", "Others were accepted earlier; out of order needs a reason · HC-21."),
            [
                oldest
                    ? Main("取件", "Take up", Links.Case(view.Case.Id, "take"), Inspector)
                    : Step("提前取件", "Take out of order", Links.Case(view.Case.Id, "take"), null, Inspector),
                Step("办件链接", "Case link", Links.Case(view.Case.Id, "link"), null, WindowClerk, Inspector, CentreLead),
                .. Common(view),
            ]);
    }

    private static CaseAsk? Preparation(CaseView view, StaffActor staff)
    {
        if (view.Inspection is not { } inspection) return null;
        var id = inspection.Id;
        var contact = Step("联系申请人", "Call the applicant", Links.Inspection(id, "contact"), null, Inspector, CentreLead);
        var team = Step("确定踏勘人员", "Name the team", Links.Inspection(id, "team"), null, Inspector, CentreLead);
        var book = Step("预约时间", "Book", Links.Inspection(id, "appointment"), NoBooking(view, inspection), Inspector, CentreLead);
        IReadOnlyList<CaseStep> others = [Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), null, Inspector, CentreLead), .. Common(view)];
        return inspection.State switch
        {
            InspectionState.Planned => new(new("请先联系申请人", "Call the applicant first"),
                new("说明踏勘事项和要准备的东西，问好方便的时间。", "Explain the matter and what to prepare; ask for a good time."), [contact with { IsMain = true }, team, book, .. others]),
            InspectionState.Contacted when book.Refusal is not null => new(new("请确定踏勘人员", "Name the team"),
                new("两名以上踏勘人员，责任人在内，才能预约。", "Two or more inspectors, the responsible one among them."), [team with { IsMain = true }, book, contact, .. others]),
            InspectionState.Contacted => new(new("请预约时间", "Book a time"),
                new("选大家都有空的时间；申请人也可以在手机上选。", "Choose a time when all are free; the applicant can choose on the phone as well."), [book with { IsMain = true }, team, contact, .. others]),
            InspectionState.Scheduled => new(new("已约好，到时进踏勘室", "Booked: enter the room in time"), When(view, inspection),
                [Main("进踏勘室", "Enter the room", Links.Inspection(id, "room"), Inspector), book with { Words = new("改约", "Move"), Refusal = null }, team, Step("记录未到", "No-show", Links.Inspection(id, "no-show"), null, Inspector, CentreLead), .. others]),
            _ => null,
        };
    }

    private static CaseAsk Reinspection(CaseView view, StaffActor staff) => new(
        new("申请人申请复勘", "Re-inspection applied for"),
        new($"只看上次不符合的 {view.Case.FailedItems.Count} 项，由原责任人办理。", $"Only the {view.Case.FailedItems.Count} failed items, by the same officer."),
        [
            Main("安排复勘", "Arrange the re-inspection", Links.Case(view.Case.Id, "take"), Inspector) with
            {
                Refusal = CaseGuards.SameOfficer.Check(view.Profile.Numbers, new() { Officer = staff.Id, ResponsibleOfficer = view.Case.ResponsibleOfficer }),
            },
            Step("更换责任人", "Reassign", Links.Case(view.Case.Id, "reassign"), null, Inspector, CentreLead),
            .. Common(view),
        ]);

    private static IReadOnlyList<CaseStep> Common(CaseView view) =>
    [
        Step("转现场踏勘", "Switch to a visit", Links.Case(view.Case.Id, "on-site"), null, Inspector, CentreLead),
        Step("申请人撤回", "Withdraw", Links.Case(view.Case.Id, "withdraw"), null, WindowClerk),
    ];

    private static Refusal? NoBooking(CaseView view, Inspection inspection) => InspectionProcess.Table
        .Objections(inspection.State, InspectionCommand.Book, view.Profile.Numbers, new()
        {
            Team = [.. inspection.Team.Select(member => member.StaffId)],
            ResponsibleOfficer = view.Case.ResponsibleOfficer,
            TeamExceptionCitation = view.Profile.Matter.TeamExceptionCitation,
            OldestInQueue = true,
            Now = DateTime.UnixEpoch,
            Appointment = DateTime.UnixEpoch.AddDays(1),
            TimeIsFree = true,
        }).FirstOrDefault();

    private static Refusal? No(CaseView view, CaseCommand command) =>
        CaseProcess.Table.Objections(view.Case.State, command, view.Profile.Numbers, new()).FirstOrDefault();

    private static Refusal? Reassignable(CaseView view) => view.Case.ResponsibleOfficer is null
        ? CaseGuards.OfficerNamed.Check(view.Profile.Numbers, new())
        : null;

    private static Bilingual Because(CaseView view) => new(view.Case.Reason ?? "", view.Case.Reason ?? "");

    private static Bilingual Rectifying(CaseView view) => view.Case.RectificationDue is { } due
        ? new($"{view.Case.FailedItems.Count} 项，{due:yyyy-MM-dd} 前整改完再申请复勘。", $"{view.Case.FailedItems.Count} items, by {due:yyyy-MM-dd}.")
        : new("", "");

    private static Bilingual When(CaseView view, Inspection inspection)
    {
        var at = Takan.Law.Calendar.ChinaTime.Local(inspection.AppointmentAt!.Value);
        return new($"{at:MM 月 dd 日 HH:mm}，{view.TeamNames}。", $"{at:yyyy-MM-dd HH:mm}, {view.TeamNames}.");
    }

    private static CaseStep Main(string chinese, string english, string href, params Role[] roles) => new(new(chinese, english), href, IsMain: true, Roles: roles);

    private static CaseStep Step(string chinese, string english, string href, Refusal? refusal, params Role[] roles) => new(new(chinese, english), href, Refusal: refusal, Roles: roles);
}
