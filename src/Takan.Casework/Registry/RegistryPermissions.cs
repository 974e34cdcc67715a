using Takan.Platform.Access;

namespace Takan.Casework.Registry;

/// <summary>Rights at the register. Whoever keeps it applies for changes; somebody of the centre consents.</summary>
public static class RegistryPermissions
{
    public const string View = "registry.view";
    public const string Keep = "registry.keep";
    public const string Consent = "registry.consent";
    public const string SuspendPerson = "registry.suspend-person";
    public const string Restrict = "registry.restrict";
    public const string Lift = "registry.lift";
    public const string Propose = "registry.propose-exemption";
    public const string Decide = "registry.decide-exemption";
    public const string Suspend = "registry.suspend-visits";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(View, "查看名录", "See the registry", Relation.Bureau,
            Role.RegistryKeeper, Role.WindowClerk, Role.Inspector, Role.CentreLead, Role.ApprovingOfficer, Role.Supervisor, Role.CountyOffice),
        new(Keep, "备案、申请变更", "File, and apply for changes", Relation.Bureau, Role.RegistryKeeper),
        new(Consent, "同意或退回备案变更", "Decide on changes of filed data", Relation.Bureau, Role.CentreLead, Role.CountyOffice),
        new(SuspendPerson, "停止、恢复人员参加踏勘", "Stop people from inspecting, or let them again", Relation.Bureau, Role.CentreLead, Role.CountyOffice, Role.Supervisor),
        new(Restrict, "列入失信名单", "Enter on the dishonesty list", Relation.Bureau, Role.RegistryKeeper, Role.Supervisor),
        new(Lift, "移出失信名单", "Lift entries of the dishonesty list", Relation.Bureau, Role.CentreLead, Role.Supervisor),
        new(Propose, "提出列入免踏勘库", "Propose for the exemption library", Relation.Bureau, Role.Inspector),
        new(Suspend, "宣布、解除暂停上门", "Suspend visits in an area", Relation.Bureau, Role.CentreLead, Role.CountyOffice),
        new(Decide, "批准、暂停、移出免踏勘库", "Decide on the exemption library", Relation.Bureau, Role.CentreLead, Role.ApprovingOfficer),
    ];

    public static Permission Of(string code) => All.Single(permission => permission.Code == code);

    public static bool Holds(this StaffActor staff, string code) => Of(code).Roles.Any(staff.Is);
}
