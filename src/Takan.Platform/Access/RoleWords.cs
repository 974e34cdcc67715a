using System.Collections.Frozen;
using Takan.Law;

namespace Takan.Platform.Access;

/// <summary>Names of the roles as people say them.</summary>
public static class RoleWords
{
    private static readonly FrozenDictionary<Role, Bilingual> Words = new Dictionary<Role, Bilingual>
    {
        [Role.WindowClerk] = new("窗口人员", "Window clerk"),
        [Role.Inspector] = new("踏勘人员", "Inspector"),
        [Role.CentreLead] = new("勘验中心负责人", "Lead of the inspection centre"),
        [Role.ApprovingOfficer] = new("审批人员", "Approving officer"),
        [Role.Observer] = new("观察员", "Observer"),
        [Role.Supervisor] = new("监督人员", "Supervisor"),
        [Role.CountyOffice] = new("县级主管", "County office"),
        [Role.RegistryKeeper] = new("名录管理员", "Registry keeper"),
        [Role.HallAssistant] = new("大厅帮办人员", "Hall assistant"),
        [Role.SystemAdministrator] = new("系统管理员", "System administrator"),
        [Role.SecurityAdministrator] = new("安全管理员", "Security administrator"),
        [Role.AuditAdministrator] = new("审计管理员", "Audit administrator"),
    }.ToFrozenDictionary();

    /// <summary>The three posts that are held alone.</summary>
    public static IReadOnlyList<Role> AdministratorPosts { get; } = [Role.SystemAdministrator, Role.SecurityAdministrator, Role.AuditAdministrator];

    /// <summary>The roles of the bureau's work.</summary>
    public static IReadOnlyList<Role> WorkRoles { get; } = [.. Enum.GetValues<Role>().Except(AdministratorPosts)];

    public static Bilingual Of(Role role) => Words[role];

    public static bool IsPost(Role role) => AdministratorPosts.Contains(role);
}
