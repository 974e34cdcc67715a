using Takan.Law.Joint;

namespace Takan.Law.Process;

/// <summary>What holds besides where several units inspect together (TJ-36, TJ-37). An inspection that stands alone passes all of it.</summary>
public static class JointGuards
{
    public static readonly Guard<InspectionFacts> LeadOrganises = Guard.That<InspectionFacts>(
        "TJ-37",
        (_, facts) => facts.Joint is { IsOrganisedByActor: true },
        (_, facts) => new(
            $"这是联合勘验，人员和时间由牵头单位{facts.Joint?.LeadName}统一安排。请联系牵头单位。",
            $"A joint inspection: people and time are arranged by the lead unit {facts.Joint?.LeadName}. Please turn to it."));

    /// <summary>The people of several units do not come at once.</summary>
    public static readonly Guard<InspectionFacts> StandsAlone = Guard.That<InspectionFacts>(
        "TJ-37", facts => facts.Joint is { IsJoint: false },
        "这是联合勘验，几个单位一起去，不能马上开始。请由牵头单位约时间。",
        "A joint inspection of several units cannot begin at once: the lead unit books a time.");

    /// <summary>What was seen by those who went stays theirs, also when it was adjourned.</summary>
    public static readonly Guard<InspectionFacts> NeverBegun = Guard.That<InspectionFacts>(
        "TK-242", facts => !facts.HasBegun,
        "这一件已经开始看过，不能再并入或者退出联合勘验。",
        "This inspection has begun before: it can neither become part of a joint visit nor leave one.");

    /// <summary>Only what goes together takes over a time without a reason of its own.</summary>
    public static readonly Guard<InspectionFacts> GoesWithOthers = Guard.That<InspectionFacts>(
        "TJ-37", facts => facts.Joint is { IsJoint: true },
        "这场踏勘不是联合勘验，改时间要说明谁提出、为什么。",
        "This inspection is not part of a joint visit: to move it, say who asks and why.");

    public static readonly Guard<InspectionFacts> EveryUnitGoes = Guard.That<InspectionFacts>(
        "TJ-36",
        (_, facts) => facts.Joint is { } joint && joint.Missing(facts.Team).Count == 0,
        (_, facts) => new(
            $"联合勘验每个单位都要有人去，还缺：{string.Join('、', facts.Joint?.Missing(facts.Team) ?? [])}。请选上，或者先拆开再各自安排。",
            $"Each unit of a joint inspection sends somebody; missing: {string.Join(", ", facts.Joint?.Missing(facts.Team) ?? [])}. Name them, or take the visit apart first."));

    public static readonly Guard<InspectionFacts> JudgedByOwnUnit = Guard.That<InspectionFacts>(
        "TJ-36",
        (_, facts) => facts.Joint is { } joint && (!joint.IsJoint || (facts.Judge is { } judge && joint.IsOfThePart(judge))),
        (_, facts) => new(
            $"联合勘验各核各的：这一部分由{facts.Joint?.PartName}的人核查。",
            $"In a joint inspection each unit judges its own items: these are judged by {facts.Joint?.PartName}."));

    public static readonly Guard<InspectionFacts> SignedByOwnUnit = Guard.That<InspectionFacts>(
        "TJ-36",
        (numbers, facts) => facts.Joint is { } joint && facts.Signer is { } signer && joint.MaySign(signer, facts.Team, facts.SignedBy, numbers.TeamMinimum),
        (_, facts) => new(
            $"联合勘验各签各的：这一部分由{facts.Joint?.PartName}的人签。这个单位只去了一人的，本单位先签，同去的人再签。",
            $"In a joint inspection each unit signs its own part: this one is signed by {facts.Joint?.PartName}. Where it sent one person alone, that person signs first and one of the others after."));
}
