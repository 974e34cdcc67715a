using Takan.Platform.Access;

namespace Takan.Visits.Hall;

/// <summary>Rights in the service room of the hall.</summary>
public static class HallPermissions
{
    public const string Serve = "hall.serve";
    public const string Assist = "hall.assist";
    public const string Manage = "hall.manage";

    public static readonly Permission[] All =
    [
        // The queue by running numbers, and the booths: no name and no case.
        new(Serve, "叫号、管理踏勘间", "Call to booths, keep them", Relation.Bureau, Role.HallAssistant, Role.WindowClerk, Role.CentreLead),
        new(Assist, "在大厅帮办一件", "Help with one case in the hall", Relation.Assigned, Role.HallAssistant, Role.WindowClerk),
        new(Manage, "设置大厅服务室", "Set up the service room", Relation.Bureau, Role.SystemAdministrator),
    ];

    public static Permission Of(string code) => All.Single(permission => permission.Code == code);
}
