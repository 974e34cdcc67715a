using Takan.Law;

namespace Takan.Oversight.Sharing;

/// <summary>Why sharing says no, beside the process table. Numbers are never reused.</summary>
public static class SharingRefusals
{
    public static readonly Refusal NoSuchCase = new("TK-SHR-01", "没有这个编号的办件，请核对编号。", "There is no case with this number. Look at it again.");
    public static readonly Refusal ScopeMissing = new("TK-SHR-02", "请选择共享证据包还是只共享目录。", "Choose the package or the list.");
    public static readonly Refusal DayMissing = new("TK-SHR-03", "请填写截止日期。", "Enter the last day.");
    public static readonly Refusal ChangedByAnother = new(
        "TK-SHR-04", "您打开页面之后，另一个人办理了这个申请。请看过现在的情况再办；您填的内容还在。",
        "Another person acted on this request after you opened the page. Look at it as it stands now; what you typed is still here.");

    public static readonly Refusal LinkShownOnce = new(
        "TK-SHR-05", "链接已经做好，只显示一次。没有看到的，请点“重新做链接”，原来的马上失效。", "The link was made and is shown once. If you did not see it, make a new one; the earlier one is dead then.");

    public static readonly Refusal NoDecision = new("TK-SHR-06", "请选择同意、不同意或者撤销。", "Consent, decline or revoke.");

    /// <summary>Whatever the reason: a stranger learns nothing about the request.</summary>
    public static readonly Refusal LinkDead = new(
        "TJ-49", "这个链接已经失效：用过了、过期了、撤销了或者已经换了新的。请联系给您链接的单位。",
        "This link is no longer good: used, expired, revoked or replaced. Ask whoever gave it to you.");
}
