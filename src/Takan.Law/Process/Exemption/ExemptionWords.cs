using static Takan.Law.Process.ExemptionCommand;
using static Takan.Law.Process.ExemptionState;

namespace Takan.Law.Process;

internal static class ExemptionWords
{
    public static readonly IReadOnlyDictionary<ExemptionState, Bilingual> States = new Dictionary<ExemptionState, Bilingual>
    {
        [Unlisted] = new("不在库", "Not in the library"),
        [Proposed] = new("待批准", "Waits for approval"),
        [Listed] = new("在库", "In the library"),
        [Suspended] = new("已暂停", "Suspended"),
    };

    public static readonly IReadOnlyDictionary<ExemptionState, Bilingual> Standings = new Dictionary<ExemptionState, Bilingual>
    {
        [Unlisted] = new("这个场所不在免踏勘库。请先由踏勘人员核实要素、提出入库。", "The premises are not in the library: an inspector records the elements and proposes them first."),
        [Proposed] = new("已经提出入库，等另一个人批准或者退回。", "Proposed already: another person approves it or turns it down."),
        [Listed] = new("这个场所已经在库。要停用的，请暂停或者移出。", "The premises are in the library. To end that, suspend or remove them."),
        [Suspended] = new("这个场所已经暂停。重新核实后可以恢复，或者移出。", "The premises are suspended: resume them after a new look, or remove them."),
    };

    public static readonly IReadOnlyDictionary<ExemptionCommand, Bilingual> Commands = new Dictionary<ExemptionCommand, Bilingual>
    {
        [Propose] = new("提出入库", "Propose"),
        [TurnDown] = new("退回", "Turn down"),
        [Approve] = new("批准入库", "Approve"),
        [Suspend] = new("暂停", "Suspend"),
        [Resume] = new("恢复", "Resume"),
        [Remove] = new("移出", "Remove"),
    };
}
