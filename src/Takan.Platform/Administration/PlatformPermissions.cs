using Takan.Platform.Access;

namespace Takan.Platform.Administration;

/// <summary>What the three administrators may do. Each can do one part, none the whole.</summary>
public static class PlatformPermissions
{
    /// <summary>Appoint the other two posts while they are vacant.</summary>
    public const string Appoint = "platform.appoint";

    /// <summary>Send somebody a new one-time link to set a password. The second factor is in the other hand.</summary>
    public const string PasswordLinks = "platform.password-links";

    public const string People = "platform.people";
    public const string Units = "platform.units";
    public const string Messages = "platform.messages";
    public const string Clients = "platform.clients";
    public const string Keys = "platform.keys";
    public const string Audit = "platform.audit";

    public static IReadOnlyList<Permission> All { get; } =
    [
        new(Appoint, "任命三员", "Appoint administrators", Relation.Bureau, Role.SystemAdministrator),
        new(PasswordLinks, "重发设密码链接", "Send password links", Relation.Bureau, Role.SystemAdministrator),
        new(Messages, "查看消息发送", "See how messages went", Relation.Bureau, Role.SystemAdministrator),
        new(Clients, "管理接口密钥", "Manage client keys", Relation.Bureau, Role.SystemAdministrator),
        new(People, "管理人员和岗位", "Manage people and roles", Relation.Bureau, Role.SecurityAdministrator),
        new(Units, "管理科室", "Manage units", Relation.Bureau, Role.SecurityAdministrator),
        new(Keys, "管理签名密钥", "Manage signing keys", Relation.Bureau, Role.SecurityAdministrator),
        new(Audit, "查看审计日志", "Read the audit trail", Relation.Bureau, Role.AuditAdministrator),
    ];

    public static Permission Of(string code) => All.Single(permission => permission.Code == code);
}
