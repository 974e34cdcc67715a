using static Takan.Law.Process.VisitRequestCommand;
using static Takan.Law.Process.VisitRequestState;

namespace Takan.Law.Process;

internal static class VisitRequestWords
{
    public static readonly IReadOnlyDictionary<VisitRequestState, Bilingual> States = new Dictionary<VisitRequestState, Bilingual>
    {
        [NotAsked] = new("没有申请", "Not asked for"),
        [Asked] = new("等审批局答复", "Waits for the bureau"),
        [Granted] = new("已安排", "Arranged"),
        [Declined] = new("没有安排", "Declined"),
        [Withdrawn] = new("已撤回", "Taken back"),
    };

    public static readonly IReadOnlyDictionary<VisitRequestState, Bilingual> Standings = new Dictionary<VisitRequestState, Bilingual>
    {
        [NotAsked] = new("申请人还没有提出。", "The applicant has not asked."),
        [Asked] = new("申请人已经提出，等审批局答复。", "The applicant has asked; the bureau is to answer."),
        [Granted] = new("已经安排好了，不用再答复。", "It is arranged already."),
        [Declined] = new("已经答复不安排，原因写在上面。还想要的，可以重新申请。", "It was declined, with the reason above. The applicant may ask again."),
        [Withdrawn] = new("已经撤回。还想要的，可以重新申请。", "It was taken back. The applicant may ask again."),
    };

    public static readonly IReadOnlyDictionary<VisitRequestCommand, Bilingual> Commands = new Dictionary<VisitRequestCommand, Bilingual>
    {
        [AskForVisit] = new("提出申请", "Ask"),
        [ConsentToVisit] = new("看告知、单独同意", "Read the notice and consent"),
        [GrantVisit] = new("安排", "Arrange"),
        [DeclineVisit] = new("不安排", "Decline"),
        [WithdrawVisit] = new("撤回", "Take back"),
    };
}
