using static Takan.Law.Process.JointVisitCommand;
using static Takan.Law.Process.JointVisitState;

namespace Takan.Law.Process;

internal static class JointVisitWords
{
    public static readonly IReadOnlyDictionary<JointVisitState, Bilingual> States = new Dictionary<JointVisitState, Bilingual>
    {
        [Proposed] = new("可以联合", "Proposed"),
        [Agreed] = new("一起去", "Together"),
        [Declined] = new("各自去", "Each alone"),
        [TakenApart] = new("已拆开", "Taken apart"),
        [Over] = new("已看完", "Over"),
    };

    public static readonly IReadOnlyDictionary<JointVisitState, Bilingual> Standings = new Dictionary<JointVisitState, Bilingual>
    {
        [Proposed] = new("还没有决定是不是一起去。请先决定。", "Nobody has decided yet whether they go together: decide first."),
        [Agreed] = new("已经定为联合勘验，一起去。要分开的，请先拆开。", "It is a joint inspection already. To go alone, take it apart first."),
        [Declined] = new("已经决定各自去。要一起去的，请重新定为联合勘验。", "It was decided that each goes alone. To go together, agree on it again."),
        [TakenApart] = new("联合勘验已经拆开，各自去。要一起去的，请重新定为联合勘验。", "The joint inspection was taken apart. To go together, agree on it again."),
        [Over] = new("联合勘验的每一件都已经看完或者取消。要再去的，请另外安排。", "Every part of the joint inspection has ended. To go again, arrange it anew."),
    };

    public static readonly IReadOnlyDictionary<JointVisitCommand, Bilingual> Commands = new Dictionary<JointVisitCommand, Bilingual>
    {
        [Agree] = new("一起去", "Go together"),
        [Decline] = new("各自去", "Go alone"),
        [TakeApart] = new("拆开", "Take apart"),
        [FallApart] = new("有一件不去了", "A part falls away"),
        [PassLead] = new("换牵头单位", "Pass the lead on"),
        [Conclude] = new("都看完了", "Conclude"),
    };
}
