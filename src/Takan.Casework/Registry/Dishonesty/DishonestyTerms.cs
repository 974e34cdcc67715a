using System.Text.Json.Serialization;
using Takan.Law;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>Conduct for which the papers enter somebody (HC-26, DL-14, DL-25), and the broken commitment of an exemption.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<DishonestyGround>))]
public enum DishonestyGround
{
    FalseAddress,
    FalseMaterials,
    Evasion,
    Concealment,
    BrokenUndertaking,
    VideoFraud,
    Other,
}

/// <summary>Names of the closed lists.</summary>
public static class DishonestyTerms
{
    public static Bilingual Name(this DishonestySubject subject) => subject switch
    {
        DishonestySubject.Entity => new("单位", "Entity"),
        DishonestySubject.Person => new("个人", "Person"),
        _ => new("地址", "Address"),
    };

    public static Bilingual Name(this DishonestyGround ground) => ground switch
    {
        DishonestyGround.FalseAddress => new("虚报地址", "False address"),
        DishonestyGround.FalseMaterials => new("提交虚假资料", "False materials"),
        DishonestyGround.Evasion => new("故意逃避", "Deliberate evasion"),
        DishonestyGround.Concealment => new("隐瞒实际情况", "Concealment"),
        DishonestyGround.BrokenUndertaking => new("承诺不实或违背承诺", "False or broken undertaking"),
        DishonestyGround.VideoFraud => new("视频踏勘造假", "Fraud in a video inspection"),
        _ => new("其他（写在事实里）", "Other (said in the facts)"),
    };
}
