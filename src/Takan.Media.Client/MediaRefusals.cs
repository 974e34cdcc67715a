using Takan.Law;

namespace Takan.Media.Client;

/// <summary>Every "no" of the media path with its HTTP status. Numbers are never reused.</summary>
public static class MediaRefusals
{
    public static readonly Refusal NoSuchRoom = new("TK-M01", "视频会场不存在。", "There is no such room.");
    public static readonly Refusal RoomIsClosed = new("TK-M02", "视频会场已经结束。", "The room is closed.");
    public static readonly Refusal Removed = new("TK-M03", "您已被移出会场，请联系踏勘人员。", "You were removed from the room. Please contact the inspector.");
    public static readonly Refusal NotReady = new("TK-M04", "视频服务正在恢复，请稍候，页面会自动重试。", "The video service is recovering. The page tries again by itself.");
    public static readonly Refusal BadDescription = new("TK-M05", "浏览器给出的视频参数无法使用，请换一个浏览器。", "The session description cannot be used. Please try another browser.");
    public static readonly Refusal TooLong = new("TK-M06", "发送的内容过长。", "The body is too long.");
    public static readonly Refusal NoSuchFeed = new("TK-M07", "对方画面尚未就绪，请稍候。", "That picture is not there yet.");
    public static readonly Refusal NotYours = new("TK-M08", "连接已失效，请重新进入。", "There is no such connection of yours.");
    public static readonly Refusal RoomIsFull = new("TK-M09", "同时发送画面的人数已满。", "Too many people send already.");
    public static readonly Refusal DiskIsFull = new("TK-M10", "录像存储空间不足，不能开始勘验，请联系管理员。", "There is too little space left to record. Please contact the administrator.");
    public static readonly Refusal BadName = new("TK-M11", "名称含有不允许的字符。", "The name holds characters that are not allowed.");
    public static readonly Refusal NoSuchPart = new("TK-M12", "没有这个录像片段，或片段尚未关闭。", "There is no such closed part.");
    public static readonly Refusal DigestDiffers = new("TK-M13", "摘要与录像片段不符。", "The digest differs from that of the part.");
    public static readonly Refusal Unreachable = new("TK-M14", "视频服务暂时无法连接，请稍候，页面会自动重试。", "The video service cannot be reached at the moment. The page tries again by itself.");
    public static readonly Refusal WrongSecret = new("TK-M15", "节点密钥不正确。", "The node secret is wrong.");

    public static readonly Refusal RoomIsOpen = new("TK-M16", "视频会场尚未结束。", "The room is still open.");

    public static readonly Refusal DiskRefuses = new("TK-M17", "录像磁盘发生写入错误，请联系管理员。", "The disk for recordings refuses to write. Please contact the administrator.");

    private static readonly Dictionary<Refusal, int> Statuses = new()
    {
        [NoSuchRoom] = 404,
        [RoomIsClosed] = 410,
        [Removed] = 403,
        [NotReady] = 503,
        [BadDescription] = 400,
        [TooLong] = 413,
        [NoSuchFeed] = 404,
        [NotYours] = 404,
        [RoomIsFull] = 409,
        [DiskIsFull] = 507,
        [BadName] = 400,
        [NoSuchPart] = 404,
        [DigestDiffers] = 409,
        [Unreachable] = 503,
        [WrongSecret] = 401,
        [RoomIsOpen] = 409,
        [DiskRefuses] = 507,
    };

    public static int StatusOf(Refusal refusal) => Statuses.GetValueOrDefault(refusal, 400);

    public static Refusal? ByRule(string? rule) => Statuses.Keys.FirstOrDefault(one => one.Rule == rule);
}
