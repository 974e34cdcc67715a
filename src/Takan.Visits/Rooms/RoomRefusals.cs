using Takan.Law;

namespace Takan.Visits.Rooms;

public static class RoomRefusals
{
    public static readonly Refusal NoSession = new("TK-ROOM-1", "还没有约好踏勘时间，暂时不能进入。", "No inspection is scheduled yet.");
    public static readonly Refusal NotAPicture = new("TK-ROOM-2", "收到的文件不是照片，请重新拍摄。", "What arrived is not a photo. Please take it again.");
    public static readonly Refusal DigestDiffers = new("TK-ROOM-3", "照片在传送中有变化，请重新发送。", "The photo changed on its way. Please send it again.");
    public static readonly Refusal NotAsked = new("TK-ROOM-4", "这张照片没有被要求，或已经收到。", "This photo was not asked for, or has arrived already.");
    public static readonly Refusal NotLive = new("TK-ROOM-5", "现在不在视频踏勘中，不能这样做。", "The room is not live: this is not possible now.");
    public static readonly Refusal WrongFactor = new("TK-ROOM-6", "登录名或动态口令不对。", "The sign-in name or the code is not right.");
    public static readonly Refusal NotInTeam = new("TK-ROOM-7", "只有本次踏勘人员可以进入。", "Only an inspector of this team may join here.");
    public static readonly Refusal UnknownItem = new("TK-ROOM-8", "没有这个核查项。", "There is no such check item.");
    public static readonly Refusal TooLong = new("TK-ROOM-9", "内容太长，请分几次发。", "That is too long. Send it in parts.");
}
