using Takan.Law;

namespace Takan.Casework.Eligibility;

/// <summary>Why the page of the road says no, beside the rules of the road themselves. Numbers are never reused.</summary>
public static class EligibilityRefusals
{
    public static readonly Refusal AnswerEverything = new("TK-ELG-01", "请逐条选“是”或者“否”，一条也不要漏。", "Answer each line with yes or no; leave none out.");
}
