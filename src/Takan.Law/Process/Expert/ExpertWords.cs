using static Takan.Law.Process.ExpertCommand;
using static Takan.Law.Process.ExpertState;

namespace Takan.Law.Process;

internal static class ExpertWords
{
    public static readonly IReadOnlyDictionary<ExpertState, Bilingual> States = new Dictionary<ExpertState, Bilingual>
    {
        [Unlisted] = new("不在库", "Not in the library"),
        [Listed] = new("可以邀请", "May be invited"),
        [Suspended] = new("已暂停", "Suspended"),
    };

    public static readonly IReadOnlyDictionary<ExpertState, Bilingual> Standings = new Dictionary<ExpertState, Bilingual>
    {
        [Unlisted] = new("这位专家还没有入库，请先添加。", "The expert is not in the library: add first."),
        [Listed] = new("这位专家在库，可以邀请。不再邀请的，请暂停。", "The expert is in the library and may be invited. To end that, suspend."),
        [Suspended] = new("这位专家已经暂停，不能邀请。", "The expert is suspended and cannot be invited."),
    };

    public static readonly IReadOnlyDictionary<ExpertCommand, Bilingual> Commands = new Dictionary<ExpertCommand, Bilingual>
    {
        [Enlist] = new("入库", "Add"),
        [SuspendExpert] = new("暂停", "Suspend"),
        [ResumeExpert] = new("恢复", "Resume"),
    };
}
