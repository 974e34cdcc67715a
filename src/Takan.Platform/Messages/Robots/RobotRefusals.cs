using Takan.Law;

namespace Takan.Platform.Messages;

/// <summary>Why a robot is not taken. Numbers are never reused.</summary>
public static class RobotRefusals
{
    public static readonly Refusal NameMissing = new("TK-ROB-1", "请给机器人起个名字，例如“勘验中心群”。", "Give the robot a name, such as that of its group.");
    public static readonly Refusal AddressWrong = new("TK-ROB-2", "这不是所选平台的机器人地址。请在群设置里复制 Webhook 地址，完整粘贴。", "This is no robot's address of that platform. Copy the webhook address from the group's settings, whole.");
    public static readonly Refusal SecretMissing = new("TK-ROB-3", "请填写加签密钥：在钉钉机器人的安全设置里选“加签”，复制以 SEC 开头的一串。", "Enter the signing secret: choose signing in the robot's security settings and copy what begins with SEC.");
    public static readonly Refusal HoursMissing = new("TK-ROB-4", "请至少选一个发送的钟点。", "Choose at least one hour.");
    public static readonly Refusal Gone = new("TK-ROB-5", "这个机器人已经删除。", "This robot was removed already.");
    public static readonly Refusal UnitUnknown = new("TK-ROB-6", "请从列出的科室里选。", "Choose one of the units listed.");
}
