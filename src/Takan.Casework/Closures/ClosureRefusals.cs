using Takan.Casework.Registry;
using Takan.Law;

namespace Takan.Casework.Closures;

/// <summary>Why the page of closed areas says no. Numbers are never reused.</summary>
public static class ClosureRefusals
{
    public static readonly Refusal ScopeMissing = new("TK-CLO-01", "请选择是整个辖区，还是其中一片。", "Say whether it is the whole district or a part of it.");
    public static readonly Refusal AreaMissing = new("TK-CLO-02", "请填写这一片叫什么，如某某街道。", "Enter what the area is called.");
    public static readonly Refusal PlacesMissing = new(
        "TK-CLO-03", $"请按地址里的写法填写街道、社区、村或者路，一行一个，最多 {Closure.MostPlaces} 个，每个不超过 {Closure.PlaceLength} 个字。",
        "Enter subdistricts, communities, villages or roads as they stand in addresses, one a line.");
    public static readonly Refusal FromMissing = new("TK-CLO-04", "请填写从哪天起，不能早于今天。", "Enter the first day; it cannot lie before today.");
    public static readonly Refusal EndsBeforeItBegins = new("TK-CLO-05", "最后一天不能早于第一天。", "The last day cannot lie before the first.");
    public static readonly Refusal ReasonMissing = new("DL-03", "请写明暂停上门的原因；没有原因不能暂停。", "Give the reason: visits are not suspended without one.");
    public static readonly Refusal SourceMissing = new("DL-03", "请写明依据的通知和文号。", "Give the notice that it follows, with its number.");
    public static readonly Refusal ClosedAlready = new("TK-CLO-06", "这一片在这些天已经宣布过暂停上门。", "This area is closed on those days already.");
    public static readonly Refusal EndReasonMissing = new("DL-03", "请写明提前恢复的原因。", "Give the reason for ending it early.");
    public static readonly Refusal EndedAlready = new("TK-CLO-07", "这一条已经结束，或者别人刚刚解除了。", "This closure is over, or somebody has just ended it.");
}
