using Takan.Law;

namespace Takan.Platform.Access.Clients;

public static class ApiClientRefusals
{
    public static readonly Refusal KeyUnknown = new("TK-CLI-1", "接口密钥不对，或者已经作废。请向审批局的系统管理员要新的密钥。", "The client key is wrong or was revoked. Ask the bureau's system administrator for a new one.");
    public static readonly Refusal NameMissing = new("TK-CLI-2", "请写明是哪个平台，最多 60 个字。", "Say which platform it is, in at most 60 characters.");
    public static readonly Refusal NameTaken = new("TK-CLI-3", "这个名称已经有一把在用的密钥。要换，请先作废旧的。", "A key in force has this name already. Revoke that one first.");
    public static readonly Refusal AlreadyRevoked = new("TK-CLI-4", "没有这把密钥，或者已经作废了。", "There is no such key, or it is revoked already.");
}
