using Takan.Platform.Access;

namespace Takan.Casework;

/// <summary>Rights before the visit, and over the work plan that it follows. A case is assigned to its window clerk until an officer takes it up, then to the officer and the team.</summary>
public static class CaseworkPermissions
{
    public const string View = "case.view";
    public const string Export = "case.export";
    public const string Read = "case.read";
    public const string Register = "case.register";
    public const string Accept = "case.accept";
    public const string Review = "case.review";
    public const string HandBack = "case.hand-back";
    public const string ReceiveResult = "case.receive-result";
    public const string Deliver = "case.deliver";
    public const string AgreeVisit = "case.agree-visit";
    public const string Materials = "case.materials";
    public const string Route = "case.route";
    public const string Link = "case.link";
    public const string RecordPaper = "case.record-paper";
    public const string Unmask = "case.unmask";
    public const string Withdraw = "case.withdraw";
    public const string Take = "case.take";
    public const string Schedule = "inspection.schedule";
    public const string SeeRequests = "visit.see-requests";
    public const string AskVisit = "visit.ask";
    public const string AnswerVisit = "visit.answer";
    public const string JointVisits = "inspection.joint";
    public const string LargerTeam = "inspection.larger-team";
    public const string SendToVisit = "case.send-to-visit";
    public const string Reassign = "case.reassign";
    public const string ConcludeCommitted = "case.conclude-committed";
    public const string ReportBreach = "case.report-breach";
    public const string Profile = "profile.publish";
    public const string Calendar = "calendar.load";
    public const string Areas = "areas.keep";
    public const string Absences = "calendar.absences";
    public const string Experts = "expert.view";
    public const string KeepExperts = "expert.keep";
    public const string Group = "inspection.group";
    public const string Observers = "inspection.observers";

    public static IReadOnlyList<Permission> All { get; } =
    [
        // What a case is and where it stands, for the list and for taking it from the queue: nothing of the person behind it.
        new(View, "查看办件队列", "See the list of cases", Relation.Bureau,
            Role.WindowClerk, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer, Role.Supervisor),
        new(Export, "导出办件列表", "Export the list of cases", Relation.Bureau, Role.WindowClerk, Role.CentreLead, Role.ApprovingOfficer, Role.Supervisor),
        new(Read, "查看办件内容和文书", "Read cases and their papers", Relation.AssignedOrLead,
            Role.WindowClerk, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer, Role.Supervisor)
        {
            Everywhere = [Role.WindowClerk, Role.ApprovingOfficer, Role.Supervisor],
        },
        new(Register, "登记办件", "Register cases", Relation.Bureau, Role.WindowClerk),
        new(Accept, "受理、退回、不予受理", "Accept, return, refuse", Relation.Bureau, Role.WindowClerk),
        new(Materials, "查看申请材料", "See the papers of applications", Relation.AssignedOrLead, Role.WindowClerk, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer)
        {
            Everywhere = [Role.WindowClerk, Role.ApprovingOfficer],
        },
        new(Review, "初审、移交勘查", "Review and hand over", Relation.Bureau, Role.ApprovingOfficer),
        new(HandBack, "结果反馈审批股室", "Hand the result back", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(ReceiveResult, "接收、退回勘验结果", "Take over or return results", Relation.Bureau, Role.ApprovingOfficer),
        new(Deliver, "发放、邮寄结果", "Give out results", Relation.Bureau, Role.ApprovingOfficer, Role.WindowClerk),
        new(Route, "核对办理方式", "Check the road of a case", Relation.AssignedOrLead, Role.WindowClerk, Role.Inspector, Role.CentreLead) { Everywhere = [Role.WindowClerk] },
        new(Link, "发给申请人链接", "Give the applicant the link", Relation.AssignedOrLead, Role.WindowClerk, Role.Inspector, Role.CentreLead) { Everywhere = [Role.WindowClerk] },
        new(RecordPaper, "收下窗口签的纸质文书", "Take in papers signed at the window", Relation.Bureau, Role.WindowClerk),
        new(Unmask, "查看完整号码", "See whole numbers", Relation.AssignedOrLead, Role.WindowClerk, Role.Inspector, Role.CentreLead),
        new(Withdraw, "登记申请人撤回", "Record a withdrawal", Relation.Bureau, Role.WindowClerk),
        new(Take, "从队列取件", "Take cases from the queue", Relation.Bureau, Role.Inspector),
        new(Schedule, "联系、组队、预约", "Contact, team, appointment", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(SeeRequests, "查看预踏勘、指导和即时踏勘申请", "See requests for trials, guidance and instant inspections", Relation.Bureau, Role.WindowClerk, Role.Inspector, Role.CentreLead),
        new(AskVisit, "替申请人登记预踏勘等申请", "Enter such a request for the applicant", Relation.Bureau, Role.WindowClerk),
        new(AnswerVisit, "答复预踏勘等申请", "Answer such requests", Relation.Bureau, Role.Inspector, Role.CentreLead),
        new(JointVisits, "查看可以联合和已经联合的勘验", "See joint visits, agreed and proposed", Relation.Bureau, Role.Inspector, Role.CentreLead),
        // Filed by whoever names the team, agreed by the county office and nobody else.
        new(LargerTeam, "加派踏勘人员的报备和同意", "File and agree larger teams", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead, Role.CountyOffice) { Everywhere = [Role.CountyOffice] },
        new(SendToVisit, "转现场踏勘", "Switch to a visit", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(AgreeVisit, "约上门时间", "Agree on visits", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(Reassign, "更换责任人", "Reassign", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(ConcludeCommitted, "承诺件当场办结", "Conclude what was committed to", Relation.Bureau, Role.WindowClerk, Role.ApprovingOfficer, Role.CentreLead),
        new(ReportBreach, "登记违诺", "Record a breach of a commitment", Relation.Bureau, Role.Inspector, Role.CentreLead, Role.Supervisor),
        new(Absences, "登记休假和外出", "Enter leave and duty elsewhere", Relation.Bureau, Role.Inspector, Role.CentreLead),
        new(Experts, "查看审批专家库", "See the expert library", Relation.Bureau, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer),
        new(KeepExperts, "管理审批专家库", "Keep the expert library", Relation.Bureau, Role.CentreLead),
        new(Group, "安排勘验小组：派员通知、邀请专家", "Arrange who takes part: notice, experts", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer) { Everywhere = [Role.ApprovingOfficer] },
        new(Observers, "选派、抽取观察员", "Assign and draw observers", Relation.Bureau, Role.Supervisor),
        new(Areas, "管理片区、搭档和车辆", "Keep areas, pairs and vehicles", Relation.Bureau, Role.CentreLead),
        new(Calendar, "载入放假安排", "Load the year's holidays", Relation.Bureau, Role.SystemAdministrator, Role.CentreLead),
        new(Profile, "管理工作方案", "Keep the profile", Relation.Bureau, Role.SystemAdministrator),
    ];

    public static Permission Of(string code) => All.Single(permission => permission.Code == code);
}
