using Takan.Law.Teams;

namespace Takan.Law.Process;

/// <summary>More people: written explanation by the unit, filed with and agreed by the county office, only then inspection (TJ-34).</summary>
public static class LargerTeamGuards
{
    public static readonly Guard<LargerTeamFacts> ReallyLarger = Guard.That<LargerTeamFacts>(
        "TJ-33",
        (numbers, facts) => !TeamSize.IsNotTooMuch(facts.People, null, numbers),
        (numbers, facts) => new(
            $"选了 {facts.People.Distinct().Count()} 人，没有超过 {numbers.TeamMaximum} 人，不用报备，直接确定踏勘人员。",
            $"{facts.People.Distinct().Count()} are named, not more than {numbers.TeamMaximum}: name the team without filing."));

    public static readonly Guard<LargerTeamFacts> OfficerAmong = Guard.That<LargerTeamFacts>(
        "HC-43", facts => facts.ResponsibleOfficer is { } officer && facts.People.Contains(officer),
        "责任踏勘人员要在里面，请选上。", "The responsible inspector must be among them.");

    public static readonly Guard<LargerTeamFacts> Explained = Guard.That<LargerTeamFacts>(
        "TJ-34", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请书面说明为什么要多派人。", "Explain in writing why more people are needed.");

    public static readonly Guard<LargerTeamFacts> CountyDecides = Guard.That<LargerTeamFacts>(
        "TJ-34", facts => facts.IsCountyOffice,
        "加派人员由县级主管决定。", "The county office decides on larger teams.");

    public static readonly Guard<LargerTeamFacts> AnotherDecides = Guard.That<LargerTeamFacts>(
        "TJ-34", facts => facts is { Filer: { } filer, Decider: { } decider } && SeparationOfDuties.SecondPerson(filer, decider) is null,
        "报备的人不能自己同意，由县级主管办理。", "Who filed cannot agree: the county office decides.");

    public static readonly Guard<LargerTeamFacts> DecisionReasoned = Guard.That<LargerTeamFacts>(
        "TJ-34", facts => !string.IsNullOrWhiteSpace(facts.Decision),
        "不同意的，请写明理由。", "Give the reason for not agreeing.");
}
