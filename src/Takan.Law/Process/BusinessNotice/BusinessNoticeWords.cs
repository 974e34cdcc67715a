using static Takan.Law.Process.BusinessNoticeCommand;
using static Takan.Law.Process.BusinessNoticeState;

namespace Takan.Law.Process;

internal static class BusinessNoticeWords
{
    public static readonly IReadOnlyDictionary<BusinessNoticeState, Bilingual> States = new Dictionary<BusinessNoticeState, Bilingual>
    {
        [Unsent] = new("还没有通知", "Not sent"),
        [Sent] = new("等业务股室派人", "Waits for people to be named"),
        [Answered] = new("已派人", "People named"),
        [Overridden] = new("负责人决定不等", "The lead goes without"),
    };

    public static readonly IReadOnlyDictionary<BusinessNoticeState, Bilingual> Standings = new Dictionary<BusinessNoticeState, Bilingual>
    {
        [Unsent] = new("还没有通知业务股室派人，请先发通知。", "The business section has not been told yet: send the notice first."),
        [Sent] = new("通知已经发出，等业务股室派人。", "The notice was sent and waits for its answer."),
        [Answered] = new("业务股室已经派了人。要换人的，由业务股室重新选派。", "The business section has named people. To change them, it names others."),
        [Overridden] = new("负责人已经决定不等业务股室派人。", "The lead has decided to go without people of the business section."),
    };

    public static readonly IReadOnlyDictionary<BusinessNoticeCommand, Bilingual> Commands = new Dictionary<BusinessNoticeCommand, Bilingual>
    {
        [Notify] = new("通知业务股室", "Notify the business section"),
        [NamePeople] = new("派人", "Name people"),
        [GoWithout] = new("不等了", "Go without"),
    };
}
