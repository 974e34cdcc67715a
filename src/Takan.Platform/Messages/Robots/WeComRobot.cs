using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Takan.Platform.Messages;

/// <summary>Robot of a WeCom group (群机器人): the key in the query, a Markdown message of at most 4096 bytes in the body. Source: developer.work.weixin.qq.com, "群机器人配置说明".</summary>
public sealed class WeComRobot(RobotCalls calls, RobotOptions options) : IMessageSender
{
    private static readonly int[] TooFast = [45009];
    private static readonly int[] Busy = [-1];

    public MessageChannel Channel => MessageChannel.WeCom;

    public async Task<SendResult> SendAsync(OutboxMessage message, MessageContent content, bool mayHaveGone, CancellationToken cancellationToken)
    {
        if (await calls.AddressAsync(content, cancellationToken) is not { } address) return SendResult.Never("the robot was removed");
        var body = new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["content"] = content.Text } };
        return await calls.PostAsync(new Uri(QueryHelpers.AddQueryString(options.WeCom.AbsoluteUri, "key", address.Token)), body, TooFast, Busy, cancellationToken);
    }
}
