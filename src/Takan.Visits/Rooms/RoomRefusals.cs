using Takan.Law;

namespace Takan.Visits.Rooms;

public static class RoomRefusals
{
    public static readonly Refusal NoSession = new("TK-ROOM-1", "还没有约好踏勘时间，暂时不能进入。", "No inspection is scheduled yet.");
    public static readonly Refusal NotAPicture = new("TK-ROOM-2", "收到的文件不是照片，请重新拍摄。", "What arrived is not a photo. Please take it again.");
    public static readonly Refusal DigestDiffers = new("TK-ROOM-3", "照片在传送中有变化，请重新发送。", "The photo changed on its way. Please send it again.");
    public static readonly Refusal NotAsked = new("TK-ROOM-4", "这张照片没有被要求，或已经收到。", "This photo was not asked for, or has arrived already.");
    public static readonly Refusal NotLive = new("TK-ROOM-5", "现在不在视频踏勘中，不能这样做。", "The room is not live: this is not possible now.");
    public static readonly Refusal WrongFactor = new("TK-ROOM-6", "登录名或动态码不对。", "The sign-in name or the code is not right.");
    public static readonly Refusal NotInTeam = new("TK-ROOM-7", "只有本次踏勘人员可以进入。", "Only an inspector of this team may join here.");
    public static readonly Refusal UnknownItem = new("TK-ROOM-8", "没有这个核查项。", "There is no such check item.");
    public static readonly Refusal NotAPlace = new("TK-ROOM-10", "手机给出的位置不对，请重新定位。", "What the phone says of its place cannot be. Please locate again.");
    public static readonly Refusal UnknownSource = new("TK-ROOM-11", "不知道照片是怎么拍的，请刷新页面。", "It is not known how the photo was taken. Please reload the page.");
    public static readonly Refusal OpenedTooLate = new("TK-ROOM-12", "视频服务答复太慢，踏勘室没有开成，请再开一次。", "The video service answered too late and the room was not opened. Please open it again.");
    public static readonly Refusal NothingStranded = new("TK-ROOM-13", "这次踏勘的录像已经收齐、整理好了，或者房间还没有关闭，没有要放弃的。", "The recording has come in and is in order, or the room is not closed: there is nothing to give up.");
    public static readonly Refusal NotAtThisConsole = new("TK-ROOM-14", "这位踏勘人员不在这台电脑上。", "This inspector is not at this PC.");
    public static readonly Refusal WrongOwnCode = new("TK-ROOM-15", "动态码不对，或者已经用过。请等手机上换了新的再输。", "The code is wrong or was used. Wait for the next one on your phone.");
    public static readonly Refusal EnterFirst = new("TK-ROOM-16", "请先点“进入”，进来以后才能看。", "Enter first: then you see the room.");
    public static readonly Refusal TooLong = new("TK-ROOM-9", "内容太长，请分几次发。", "That is too long. Send it in parts.");
}
