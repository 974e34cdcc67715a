using Takan.Law;

namespace Takan.Casework.Scheduling;

/// <summary>Why an absence is not taken down. Numbers are never reused.</summary>
public static class AbsenceRefusals
{
    public static readonly Refusal KindMissing = new("TK-SCH-20", "请选择是休假还是外出。", "Say whether it is leave or duty elsewhere.");

    public static readonly Refusal PersonMissing = new(
        "TK-SCH-21", "请选择本局在岗的踏勘人员。", "Choose an active inspector of this bureau.");

    public static readonly Refusal NotYourself = new(
        "TK-SCH-22", "只能登记、取消自己的。别人的由负责人办理。", "You can enter and take back your own only. The lead does it for others.");

    public static readonly Refusal EnteredAlready = new(
        "TK-SCH-23", "这段时间已经登记过。要改，先取消原来的。", "That time is entered already. To change it, take the earlier entry back first.");

    public static readonly Refusal CancelledAlready = new(
        "TK-SCH-24", "没有这一条，或者已经取消了。", "There is no such entry, or it was taken back already.");
}
