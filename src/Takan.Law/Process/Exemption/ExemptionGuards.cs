using Takan.Law.Teams;

namespace Takan.Law.Process;

/// <summary>Conditions of the library, with the rule each keeps.</summary>
public static class ExemptionGuards
{
    public static readonly Guard<ExemptionFacts> ElementsFound = Guard.That<ExemptionFacts>(
        "LT-30", facts => facts.FixedElements.Count > 0 && facts.FixedElements.All(facts.FoundElements.Contains),
        "固定要素还没有逐项核实，缺一项都不能入库。", "Not every fixed element was found: none may be missing.");

    public static readonly Guard<ExemptionFacts> ManagementStable = Guard.That<ExemptionFacts>(
        "LT-40", facts => !string.IsNullOrWhiteSpace(facts.Management),
        "请写明由谁统一管理、管理团队怎样稳定。", "Say who manages the whole place, and what makes them stable.");

    public static readonly Guard<ExemptionFacts> RecordWritten = Guard.That<ExemptionFacts>(
        "TK-811", facts => !string.IsNullOrWhiteSpace(facts.Record),
        "请写明踏勘人员看到的情况。", "Write down what the inspector saw.");

    public static readonly Guard<ExemptionFacts> AnotherDecides = Guard.That<ExemptionFacts>(
        "TK-603", facts => facts is { Proposer: { } proposer, Decider: { } decider } && SeparationOfDuties.SecondPerson(proposer, decider) is null,
        "提出入库的人不能自己批准，请由另一个人办理。", "Who proposed cannot approve: another person decides.");

    public static readonly Guard<ExemptionFacts> ChangeReasoned = Guard.That<ExemptionFacts>(
        "LT-31", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明理由。", "Give the reason.");
}
