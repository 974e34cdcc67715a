namespace Takan.Platform.Messages;

/// <summary>Section <c>Robots</c>: where the two platforms listen. Another address only for an edition that a government runs itself.</summary>
public sealed class RobotOptions
{
    public Uri DingTalk { get; init; } = new("https://oapi.dingtalk.com/robot/send");

    public Uri WeCom { get; init; } = new("https://qyapi.weixin.qq.com/cgi-bin/webhook/send");

    public Uri Of(RobotKind kind) => kind == RobotKind.DingTalk ? DingTalk : WeCom;
}
