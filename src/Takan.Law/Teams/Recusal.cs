using Takan.Law.Identifiers;

namespace Takan.Law.Teams;

/// <summary>An organisation or trader as ties and parties are compared.</summary>
/// <param name="CreditCode">Empty where nobody knows it.</param>
public sealed record LegalBody(string Name, string CreditCode = "")
{
    /// <summary>One code, or names that a reader would take for the same: whoever is in doubt stays out.</summary>
    public bool IsSame(LegalBody other) => Same(CreditCode, other.CreditCode) || Same(Name, other.Name);

    private static bool Same(string one, string another) => NameKey.Of(one) is { Value.Length: > 0 } key && key == NameKey.Of(another);
}

/// <summary>Recusal (回避): who has an interest in the matter takes no part in it as an expert (LJ-20).</summary>
public static class Recusal
{
    public static readonly Refusal Tied = new(
        "LJ-20", "这位专家的单位，或者本人申报过利害关系的单位，就是这件的申请人，应当回避，请另请一位。",
        "The expert's employer, or a body in which an interest was declared, is the applicant: the expert is recused. Invite another.");

    public static readonly Refusal NotDeclared = new(
        "LJ-20", "请先声明与这件的申请人没有利害关系，再进入。", "Declare first that you have no interest in this case.");

    public static readonly Refusal Withdrawn = new(
        "LJ-20", "您已经声明有利害关系，应当回避，不能参加这次勘验。", "You declared an interest and are recused from this inspection.");

    /// <summary>Null when nothing that the expert is tied to is a party of the case.</summary>
    public static Refusal? Objection(IEnumerable<LegalBody> ties, IReadOnlyCollection<LegalBody> parties) =>
        ties.Any(tie => parties.Any(tie.IsSame)) ? Tied : null;
}
