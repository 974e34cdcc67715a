using Takan.Law;

namespace Takan.Platform.Organisation;

public static class SetUpRefusals
{
    public static readonly Refusal Over = new("TK-SET-1", "这个系统已经设置好了，请直接登录。", "This system is set up already. Please sign in.");
    public static readonly Refusal BureauNameMissing = new("TK-SET-2", "请填写单位名称，不超过 100 个字。", "Enter the bureau's name, at most 100 characters.");
    public static readonly Refusal NoProfile = new("TK-SET-3", "请从列出的工作方案中选一个。", "Choose one of the profiles listed.");
}
