namespace Takan.Law.Process;

/// <summary>Conditions of the expert library, with the rule each keeps.</summary>
public static class ExpertGuards
{
    public static readonly Guard<ExpertFacts> FieldNamed = Guard.That<ExpertFacts>(
        "LT-45", facts => facts.Fields.Any(field => !string.IsNullOrWhiteSpace(field)),
        "请写明专业领域，没有领域就选不到合适的专家。", "Name the field: experts are chosen by it.");

    public static readonly Guard<ExpertFacts> EmployerKnown = Guard.That<ExpertFacts>(
        "LJ-20", facts => !string.IsNullOrWhiteSpace(facts.Employer),
        "请写明工作单位，是不是要回避就看这一项。", "Name the employer: recusal is judged by it.");

    public static readonly Guard<ExpertFacts> StandingReasoned = Guard.That<ExpertFacts>(
        "TK-841", facts => !string.IsNullOrWhiteSpace(facts.Reason),
        "请写明为什么暂停或者恢复。", "Say why the expert is suspended or resumed.");
}
