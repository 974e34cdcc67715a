using Takan.Law;

namespace Takan.Casework.Experts;

/// <summary>Why the library and the invitation say no, beside the process table. Numbers are never reused.</summary>
public static class ExpertRefusals
{
    public static readonly Refusal NameMissing = new("TK-EXP-01", "请填写专家的姓名。", "Enter the expert's name.");
    public static readonly Refusal TooMany = new("TK-EXP-02", "最多写 10 行。", "Ten lines at most.");
    public static readonly Refusal ChangedByAnother = new(
        "TK-EXP-03", "您打开页面之后，另一个人改动了这位专家。请看过现在的情况再办；您填的内容还在。",
        "Another person changed this entry after you opened the page. Look at it as it stands now; what you typed is still here.");
    public static readonly Refusal NobodyChosen = new("TK-EXP-04", "请选择要邀请的专家。", "Choose an expert.");
    public static readonly Refusal NoAppointment = new("TK-EXP-05", "还没有约好时间，或者约定的时间已经过了，不能邀请。", "There is no appointment yet, or it is past: nobody can be invited.");
    public static readonly Refusal NothingToTakeBack = new("TK-EXP-06", "这个邀请已经失效。", "The invitation is over already.");
    public static readonly Refusal InterestMissing = new("TK-EXP-07", "请写明与谁有什么关系。", "Say what the interest is.");
}
