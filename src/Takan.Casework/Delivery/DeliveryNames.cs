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
        _ => new("代办人的身份证和授权委托书", "Identity card of the agent and the authorisation"),
    };
}
