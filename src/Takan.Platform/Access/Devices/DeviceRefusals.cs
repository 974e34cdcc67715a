using Takan.Law;

namespace Takan.Platform.Access.Devices;

public static class DeviceRefusals
{
    public static readonly Refusal PairFirst = new("TK-DEV-1", "这台设备还没有配对，或者已经停用。请系统管理员给一个配对码。", "This device is not paired, or was taken out of use. Ask the system administrator for a pairing code.");
    public static readonly Refusal CodeUnknown = new("TK-DEV-2", "配对码不对、已经用过，或者过了有效期。请系统管理员重新给一个。", "The pairing code is wrong, was used or has run out. Ask the system administrator for a new one.");
    public static readonly Refusal NameMissing = new("TK-DEV-3", "请写明是哪台设备，最多 40 个字，如“一楼大屏”。", "Say which device it is, in at most 40 characters.");
    public static readonly Refusal NameTaken = new("TK-DEV-4", "这个名称的设备正在用。要换，请先停用旧的。", "A device in use has this name. Take that one out of use first.");
    public static readonly Refusal AlreadyRevoked = new("TK-DEV-5", "没有这台设备，或者已经停用了。", "There is no such device, or it is out of use already.");
}
