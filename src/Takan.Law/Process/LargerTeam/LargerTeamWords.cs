using static Takan.Law.Process.LargerTeamCommand;
using static Takan.Law.Process.LargerTeamState;

namespace Takan.Law.Process;

internal static class LargerTeamWords
{
    public static readonly IReadOnlyDictionary<LargerTeamState, Bilingual> States = new Dictionary<LargerTeamState, Bilingual>
    {
        [Unfiled] = new("没有报备", "Not filed"),
        [Waiting] = new("等同意", "Waits for agreement"),
        [Agreed] = new("已同意", "Agreed"),
        [Declined] = new("不同意", "Not agreed"),
    };

    public static readonly IReadOnlyDictionary<LargerTeamState, Bilingual> Standings = new Dictionary<LargerTeamState, Bilingual>
    {
        [Unfiled] = new("还没有报备加派人员。请先选好人、写明理由报备。", "No larger team is filed yet: choose the people and explain it first."),
        [Waiting] = new("已经报备，等县级主管决定。", "Filed: the county office decides."),
        [Agreed] = new("加派人员已经同意。要换人的，请重新报备。", "The larger team is agreed. To change people, file again."),
        [Declined] = new("加派人员没有同意。要改的，请重新报备。", "The larger team was not agreed. To change it, file again."),
    };

    public static readonly IReadOnlyDictionary<LargerTeamCommand, Bilingual> Commands = new Dictionary<LargerTeamCommand, Bilingual>
    {
        [Submit] = new("报备", "File"),
        [Agree] = new("同意", "Agree"),
        [Decline] = new("不同意", "Decline"),
    };
}
