using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.WebUtilities;

namespace Takan.Platform.Messages;

/// <summary>
/// Custom robot of a DingTalk group (自定义机器人, 加签): <c>timestamp</c> and <c>sign</c> in the query, a Markdown message in the body.
/// Source: open.dingtalk.com, "自定义机器人接入" and "自定义机器人安全设置".
/// </summary>
public sealed class DingTalkRobot(RobotCalls calls, RobotOptions options, TimeProvider clock) : IMessageSender
{
    private static readonly int[] TooFast = [130101, 410100, 660026];
    private static readonly int[] Busy = [-1];

    public MessageChannel Channel => MessageChannel.DingTalk;

    public async Task<SendResult> SendAsync(OutboxMessage message, MessageContent content, bool mayHaveGone, CancellationToken cancellationToken)
    {
        if (await calls.AddressAsync(content, cancellationToken) is not { Secret: { } secret } address) return SendResult.Never("the robot was removed");
        var timestamp = clock.GetUtcNow().ToUnixTimeMilliseconds().ToString(CultureInfo.InvariantCulture);
        var signed = QueryHelpers.AddQueryString(options.DingTalk.AbsoluteUri, new Dictionary<string, string?>
        {
            ["access_token"] = address.Token,
            ["timestamp"] = timestamp,
            ["sign"] = Sign(timestamp, secret),
        });
        var body = new JsonObject { ["msgtype"] = "markdown", ["markdown"] = new JsonObject { ["title"] = content.Subject, ["text"] = content.Text } };
        return await calls.PostAsync(new Uri(signed), body, TooFast, Busy, cancellationToken);
    }

    public static string Sign(string timestamp, string secret) =>
        Convert.ToBase64String(HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(timestamp + "\n" + secret)));
}
