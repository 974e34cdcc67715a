using Takan.Law;
using Takan.Law.Profiles;

namespace Takan.Visits.Hall;

public static class HallRefusals
{
    public static readonly Refusal NotABooth = new(ServiceRoom.Rule, "这一步只在大厅踏勘间的电脑上用。用自己手机的，不用入座，直接办理就行。", "This is for the PC of a booth in the hall. With your own phone you need no seat: just go on.");
    public static readonly Refusal NotInYourBooth = new(ServiceRoom.Rule, "您没有坐在这一间。", "You have not taken this booth.");
    public static readonly Refusal NoSuchBooth = new("TK-HALL-1", "没有这一间踏勘间。", "There is no such booth.");
    public static readonly Refusal JustChanged = new("TK-HALL-5", "这一间刚刚有变化。请看一下现在的情况，再点一次。", "This booth has just changed. Look at how it stands now and press again.");

    /// <summary>Who hears one of these has no seat to leave.</summary>
    public static readonly IReadOnlyList<Refusal> NoSeat = [NotABooth, NotInYourBooth, NoSuchBooth];

    public static readonly Refusal BoothNameMissing = new("TK-HALL-2", "请写踏勘间的名称，最多 20 个字，如“1 号踏勘间”。", "Give the booth a name of at most 20 characters.");
    public static readonly Refusal BoothNameTaken = new("TK-HALL-3", "已经有同名的踏勘间。", "There is a booth of this name.");
    public static readonly Refusal NotInTodaysQueue = new("TK-HALL-4", "今天的队列里没有这个号。请刷新以后再叫。", "This number is not in today's queue. Reload and call again.");
}
