using static Takan.Law.Profiles.ProfileCheck;

namespace Takan.Law.Profiles;

/// <summary>Joint inspection is for papers under which the units themselves inspect; a centre inspects for all units anyway (TJ-36).</summary>
internal static class JointCheck
{
    public static IEnumerable<ProfileFinding> Findings(ProfileParts parts)
    {
        if (parts.Bureau is not { Joint: { } joint } bureau) yield break;
        foreach (var finding in Blank(joint.Source, "bureau/joint/source", "联合勘验的出处", "source of joint inspection")) yield return finding;
        if (bureau.Organisation != OrganisationModel.ApproverInspects)
            yield return Error("TJ-36", "bureau/joint", $"联合勘验只用于“{ProfileTerms.Organisations[OrganisationModel.ApproverInspects]}”的单位；勘验中心本来就替各科室去看。", "Joint inspection is for bureaus whose units inspect themselves.");
        if (joint.Days is < 0 or > JointDemand.LongestDays)
            yield return Error("TJ-36", "bureau/joint/days", $"同一时期相隔的天数请写 0 到 {JointDemand.LongestDays}。", $"0 to {JointDemand.LongestDays} days apart.");
        foreach (var unknown in parts.UnknownMatters(joint.Core))
            yield return Error("TJ-37", $"bureau/joint/core/{unknown}", $"没有代号为“{unknown}”的事项。", $"No matter {unknown}.");
    }
}
