using Takan.Law;
using Takan.Law.Teams;

namespace Takan.Platform.Access;

/// <summary>The pure part of the gate: may this person, with this permission, reach this thing?</summary>
public static class AccessDecision
{
    public static readonly Refusal SignIn = new("TK-ACC-1", "请先登录。", "Please sign in first.");
    public static readonly Refusal NotYours = new("TK-ACC-2", "这里没有您要找的内容。", "There is nothing for you here.");
    public static readonly Refusal NoRole = new("TK-ACC-3", "您的岗位没有这项权限。需要时请找管理员。", "Your role does not include this. Ask an administrator if you need it.");
    public static readonly Refusal NotAssigned = new("TK-ACC-4", "您没有被指派到这个办件。", "You are not assigned to this case.");

    /// <summary>Null when allowed.</summary>
    public static Refusal? ForStaff(StaffActor staff, Permission permission, ResourceFacts? facts)
    {
        if (facts is not null && facts.BureauId != staff.BureauId) return NotYours;
        if (permission.Steers && facts is not null && facts.Watching.Contains(staff.Id) && !facts.Assigned.Contains(staff.Id)) return Watching.DoesNotSteer;
        if (!permission.Roles.Any(staff.Is)) return NoRole;
        if (permission.Relation == Relation.Watching) return facts?.Watching.Contains(staff.Id) == true ? null : NotAssigned;
        return facts is null || permission.IsForAllOfTheBureau(staff) || facts.Assigned.Contains(staff.Id) ? null : NotAssigned;
    }

    /// <summary>Null when allowed.</summary>
    public static Refusal? ForInvited(InvitedActor invited, ResourceFacts facts) => facts.Inspection == invited.InspectionId ? null : NotYours;

    /// <summary>Null when allowed.</summary>
    public static Refusal? ForApplicant(ApplicantActor applicant, ResourceFacts facts) =>
        facts.Cases.Contains(applicant.CaseId) ? null : NotYours;
}
