using Takan.Law;

namespace Takan.Casework.Exemptions;

/// <summary>Why the library says no, beside its process table. Numbers are never reused.</summary>
public static class ExemptionRefusals
{
    public static readonly Refusal NotKept = new("LT-29", "本局的工作方案没有建立免踏勘库。", "The bureau's paper keeps no exemption library.");
    public static readonly Refusal NotStable = new(
        "LT-40", "这个场所没有登记为统一管理、管理方稳定。请先核对场所登记。", "The register of places does not call this place stably managed: check the register first.");
    public static readonly Refusal ChangedByAnother = new(
        "TK-EXM-01", "您打开页面之后，另一个人改动了这一条。请看过现在的情况再办；您填的内容还在。",
        "Another person changed this entry after you opened the page. Look at it as it stands now; what you typed is still here.");
}
