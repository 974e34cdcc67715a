namespace Takan.Law.Process;

/// <summary>One lead unit is named (TJ-36), normally that of the core or main business (TJ-37).</summary>
public static class JointVisitGuards
{
    public static readonly Guard<JointVisitFacts> SeveralUnits = Guard.That<JointVisitFacts>(
        "TJ-36", facts => facts.Units.Distinct().Count() > 1,
        "联合勘验要有两个以上单位。只有一个单位的，不用联合。", "A joint inspection takes two units or more.");

    /// <summary>One visit is one time and one team: nobody drives to a place and looks at it by video as well.</summary>
    public static readonly Guard<JointVisitFacts> OneMeans = Guard.That<JointVisitFacts>(
        "TJ-36", facts => facts.Means is { } means && means.Distinct().Count() == 1,
        "有的用视频，有的上门，不能算一次联合勘验。请先都转为上门，或者各自去。",
        "Some are held by video and some on the spot: that is no joint inspection. Have all of them visited first, or go alone.");

    public static readonly Guard<JointVisitFacts> LeadNamed = Guard.That<JointVisitFacts>(
        "TJ-36", facts => facts.Lead is { } lead && facts.Units.Contains(lead),
        "请从参加的单位里确定一个牵头单位。", "Name one of the units as the lead.");

    public static readonly Guard<JointVisitFacts> OtherLeadReasoned = Guard.That<JointVisitFacts>(
        "TJ-37", facts => facts.Lead is not null && (facts.Lead == facts.LeadByRule || !string.IsNullOrWhiteSpace(facts.Reason)),
        "一般由核心业务或主要业务的单位牵头；换别的单位牵头，请写明理由。",
        "Normally the unit of the core or main business leads: for another one give the reason.");

    public static readonly Guard<JointVisitFacts> NotTogetherReasoned = Guard.That<JointVisitFacts>(
        "TJ-36", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "不一起去的，请写明理由。", "Give the reason for not going together.");

    public static readonly Guard<JointVisitFacts> NotBegun = Guard.That<JointVisitFacts>(
        "TK-240", facts => !facts.HasBegun,
        "联合勘验已经开始，不能再拆开。", "The joint inspection has begun and cannot be taken apart.");

    public static readonly Guard<JointVisitFacts> NothingLeft = Guard.That<JointVisitFacts>(
        "TK-241", facts => facts.Left == 0,
        "联合勘验还有没看完的，不能结束。", "Part of the joint inspection has not ended yet.");
}
