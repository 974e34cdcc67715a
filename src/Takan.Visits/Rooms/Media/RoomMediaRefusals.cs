using Microsoft.AspNetCore.Http;
using Takan.Law;

namespace Takan.Visits.Rooms.Media;

public static class RoomMediaRefusals
{
    public static readonly Refusal MayNotSend = new("TK-M31", "您在本次勘验中不能发送画面。", "You may not send in this inspection.");
    public static readonly Refusal MayNotSee = new("TK-M32", "您不能观看本次勘验。", "You may not watch this inspection.");
    public static readonly Refusal TicketSpent = new("TK-M33", "进入凭证已使用或已过期，页面会自动重试。", "The ticket is spent or expired. The page tries again by itself.");
    public static readonly Refusal NoSuchNode = new("TK-M34", "视频节点未配置，请联系管理员。", "The media node is not configured. Please contact the administrator.");
    public static readonly Refusal NotUnderstood = new("TK-M35", "请求无法识别，请刷新页面。", "The request was not understood. Please reload the page.");

    private static readonly Dictionary<string, int> Statuses = new()
    {
        [MayNotSend.Rule] = StatusCodes.Status403Forbidden,
        [MayNotSee.Rule] = StatusCodes.Status403Forbidden,
        [TicketSpent.Rule] = StatusCodes.Status410Gone,
        [NoSuchNode.Rule] = StatusCodes.Status503ServiceUnavailable,
        [NotUnderstood.Rule] = StatusCodes.Status400BadRequest,
    };

    public static int? StatusOf(Refusal refusal) => Statuses.TryGetValue(refusal.Rule, out var status) ? status : null;
}
