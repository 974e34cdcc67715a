using Takan.Law;
using Takan.Law.Process;

namespace Takan.Casework.Delivery;

/// <summary>The ways and proofs in words.</summary>
public static class DeliveryNames
{
    public static Bilingual Name(this DeliveryWay way) => way switch
    {
        DeliveryWay.Post => new("免费邮寄", "By post, free of charge"),
        DeliveryWay.Window => new("窗口领取", "Fetched at the window"),
        _ => new("电子送达（这部手机）", "Electronically, on this phone"),
    };

    public static Bilingual Name(this PickupProof proof) => proof switch
    {
        PickupProof.IdentityCard => new("法定代表人（负责人）本人的身份证", "Identity card of the legal representative"),
        PickupProof.Authorisation => new("代办人的身份证和授权委托书", "Identity card of the agent and the authorisation"),
        _ => new("本人的身份证，和营业执照上的法定代表人（负责人）姓名一致", "Identity card, with the name of the representative in the business licence"),
    };

    public static Bilingual Name(this ReceiptHeard heard) => heard switch
    {
        ReceiptHeard.ByTelephone => new("打电话核实", "by telephone"),
        ReceiptHeard.AtTheWindow => new("到窗口当面说", "at the window"),
        _ => new("书面回复（短信、信函等）", "in writing"),
    };
}
