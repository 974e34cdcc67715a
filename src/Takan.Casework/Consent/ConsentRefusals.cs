using Takan.Law;

namespace Takan.Casework.Consent;

/// <summary>Why a consent is not taken, beside the process table. Numbers are never reused.</summary>
public static class ConsentRefusals
{
    public static readonly Refusal SignatureUnreadable = new(
        "TK-CON-01", "签名没有收到，请再写一次。写不了的，改用短信验证码签。", "The signature did not arrive: please write it again, or sign by a code sent to your phone.");

    public static readonly Refusal LetterChanged = new(
        "TK-CON-02", "同意书的内容有更新，请重新看一遍再签。", "The letter has changed: please read it again, then sign.");

    public static readonly Refusal NothingSigned = new(
        "TK-CON-03", "还没有签署同意书。", "The consent letter has not been signed yet.");
}
