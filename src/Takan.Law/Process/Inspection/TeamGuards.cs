namespace Takan.Law.Process;

/// <summary>Who may inspect: number, presence, responsibility.</summary>
public static class TeamGuards
{
    public static readonly Guard<InspectionFacts> TeamLargeEnough = Guard.That<InspectionFacts>(
        "TJ-32",
        (numbers, facts) => Teams.TeamSize.IsEnough(facts.Team, facts.TeamExceptionCitation, numbers),
        (numbers, facts) => new(
            $"已确定 {facts.Team.Distinct().Count()} 人，未满 {numbers.TeamMinimum} 人。实质核查须有两名以上工作人员（行政许可法第三十四条）。",
            $"{facts.Team.Distinct().Count()} named, {numbers.TeamMinimum} needed: substance is verified by two or more staff."));

    public static readonly Guard<InspectionFacts> TeamSmallEnough = Guard.That<InspectionFacts>(
        "TJ-33",
        (numbers, facts) => IsNormal(numbers, facts) || facts.Registry.LargerTeam?.Covers(facts.Team) == true,
        (numbers, facts) => new(
            $"踏勘人员一般不超过 {numbers.TeamMaximum} 人，现在是 {facts.Team.Distinct().Count()} 人。确需多派人的，写明理由报县级主管同意。",
            $"Normally not more than {numbers.TeamMaximum} inspect; {facts.Team.Distinct().Count()} are named. If more are needed, explain it and have the county office agree."));

    /// <summary>Before the county office agrees, nobody beyond the normal number is named, booked or begins.</summary>
    public static readonly Guard<InspectionFacts> LargerTeamAgreed = Guard.That<InspectionFacts>(
        "TJ-34",
        (numbers, facts) => IsNormal(numbers, facts) || (facts.Registry.LargerTeam is { Agreed: true } filed && filed.Covers(facts.Team)),
        (numbers, facts) => new(
            $"踏勘人员超过 {numbers.TeamMaximum} 人，县级主管还没有同意，不能这样踏勘。请等同意，或者少派人。",
            $"More than {numbers.TeamMaximum} inspectors, and the county office has not agreed: wait for it, or send fewer."));

    public static readonly Guard<InspectionFacts> OfficerInTeam = Guard.That<InspectionFacts>(
        "HC-43", facts => facts.ResponsibleOfficer is { } officer && facts.Team.Contains(officer),
        "责任踏勘人员须负责到办结，不能不在踏勘组里；确需更换的，先办理更换责任人。",
        "The responsible inspector stays with the case and belongs in the team. To change, reassign the case first.");

    /// <summary>From the start to the end of the judgement: what one sees alone, two have not inspected.</summary>
    public static readonly Guard<InspectionFacts> TwoPresent = Guard.That<InspectionFacts>(
        "TJ-32",
        (numbers, facts) => Teams.TeamSize.IsEnough(facts.Present.Intersect(facts.Team), facts.TeamExceptionCitation, numbers),
        (numbers, facts) => new(
            $"在场 {facts.Present.Intersect(facts.Team).Count()} 人，未满 {numbers.TeamMinimum} 人，踏勘不能进行。第二名踏勘人员可在同一台设备上用自己的动态码进入。",
            $"{facts.Present.Intersect(facts.Team).Count()} present, {numbers.TeamMinimum} needed. The second may join on the same device with an own one-time code."));

    public static readonly Guard<InspectionFacts> OfficerPresent = Guard.That<InspectionFacts>(
        "HC-43", facts => facts.ResponsibleOfficer is { } officer && facts.Present.Contains(officer),
        "责任踏勘人员不在场，不能开始。", "The responsible inspector is not present.");

    private static bool IsNormal(Profiles.Numbers numbers, InspectionFacts facts) =>
        Teams.TeamSize.IsNotTooMuch(facts.Team, facts.TeamExceptionCitation, numbers);
}
