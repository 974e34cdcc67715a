using Takan.Platform.Access;

namespace Takan.Oversight;

/// <summary>Rights after the visit.</summary>
public static class OversightPermissions
{
    public const string Sharing = "sharing.see";

    public static IReadOnlyList<Permission> All { get; } =
    [
        // Not for those who handle the case: it may be about them.
        new(Sharing, "申请、决定证据共享", "Ask for and decide on sharing", Relation.Bureau, Role.CountyOffice, Role.CentreLead, Role.Supervisor),
    ];

    public static Permission Of(string code) => All.Single(permission => permission.Code == code);
}
