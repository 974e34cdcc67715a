using Takan.Platform.Access;

namespace Takan.Casework;

/// <summary>Rights before the visit. A case is assigned to its window clerk until an officer takes it up, then to the officer and the team.</summary>
public static class CaseworkPermissions
{
    public const string View = "case.view";
    public const string Register = "case.register";
    public const string Accept = "case.accept";
    public const string Link = "case.link";
    public const string Unmask = "case.unmask";
    public const string Withdraw = "case.withdraw";
    public const string Take = "case.take";
    public const string Schedule = "inspection.schedule";
    public const string SendToVisit = "case.send-to-visit";
    public const string Reassign = "case.reassign";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(View, "查看办件", "See cases", Relation.Bureau,
            Role.WindowClerk, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer, Role.Supervisor),
        new(Register, "登记办件", "Register cases", Relation.Bureau, Role.WindowClerk),
        new(Accept, "受理、退回、不予受理", "Accept, return, refuse", Relation.Bureau, Role.WindowClerk),
        new(Link, "发给申请人链接", "Give the applicant the link", Relation.Bureau, Role.WindowClerk, Role.Inspector, Role.CentreLead),
        new(Unmask, "查看完整号码", "See whole numbers", Relation.AssignedOrLead, Role.WindowClerk, Role.Inspector, Role.CentreLead),
        new(Withdraw, "登记申请人撤回", "Record a withdrawal", Relation.Bureau, Role.WindowClerk),
        new(Take, "从队列取件", "Take cases from the queue", Relation.Bureau, Role.Inspector),
        new(Schedule, "联系、组队、预约", "Contact, team, appointment", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(SendToVisit, "转现场踏勘", "Switch to a visit", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
        new(Reassign, "更换责任人", "Reassign", Relation.AssignedOrLead, Role.Inspector, Role.CentreLead),
    ];

    public static Permission Of(string code) => All.Single(permission => permission.Code == code);
}
