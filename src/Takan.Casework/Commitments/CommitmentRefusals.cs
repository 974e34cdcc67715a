using Takan.Law;

namespace Takan.Casework.Commitments;

/// <summary>Why commitments say no, beside the process table. Numbers are never reused.</summary>
public static class CommitmentRefusals
{
    public static readonly Refusal NoLetter = new("TK-COM-01", "这个事项没有可以签的承诺书。", "There is no commitment letter for this matter.");
    public static readonly Refusal NothingPromised = new("TK-COM-02", "这件没有签过免踏勘承诺，谈不上违反承诺。", "No exemption commitment was signed in this case: there is nothing to breach.");
    public static readonly Refusal FactsMissing = new("TK-COM-03", "请写明违反承诺的事实。", "Write down in what the commitment was breached.");
    public static readonly Refusal BreachKnown = new("TK-COM-04", "这件的违诺已经登记过。", "The breach in this case was recorded already.");
}
