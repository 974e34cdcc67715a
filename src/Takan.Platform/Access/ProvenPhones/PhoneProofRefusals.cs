using Takan.Law;

namespace Takan.Platform.Access.ProvenPhones;

public static class PhoneProofRefusals
{
    public static readonly Refusal ProveFirst = new("TK-PRF-1", "请先选择事项，用手机验证码确认是您本人。", "Choose the matter first and confirm with a code that the phone is yours.");
}
