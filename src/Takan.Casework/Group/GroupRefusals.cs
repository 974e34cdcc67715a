using Takan.Law;

namespace Takan.Casework.Group;

/// <summary>Why the group of an inspection says no, beside its process table. Numbers are never reused.</summary>
public static class GroupRefusals
{
    public static readonly Refusal NotOfTheBusinessSection = new("LJ-19", "只能派业务审批股室的人员。", "Only people of the approving sections can be sent.");
    public static readonly Refusal NotAnObserver = new("HC-42", "这个人不能当观察员：要有观察员或者监督人员的岗位。", "Only an observer or a supervisor can observe.");
    public static readonly Refusal AlreadyTakesPart = new("TK-GRP-01", "这个人已经参加这次勘验了。", "This person takes part in the inspection already.");
    public static readonly Refusal NobodyAssigned = new("TK-GRP-02", "没有派过这位观察员，或者已经撤回。", "This observer was not assigned, or was taken back already.");
    public static readonly Refusal IsOver = new("TK-GRP-03", "这次勘验已经结束或者还没有约时间，不能派观察员。", "The inspection is over or has no appointment yet: no observer can be assigned.");
    public static readonly Refusal NothingToDraw = new("DL-31", "没有可以抽的：要有约好还没开始、没有观察员的勘验，还要有可以去的观察员。", "Nothing to draw from: there must be a booked inspection without an observer, and an observer who may go.");
}
