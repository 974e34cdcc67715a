using Takan.Law;

namespace Takan.Platform.Access.Invitations;

public static class InvitationRefusals
{
    public static readonly Refusal OpenTheInvitation = new("TK-INV-1", "请先打开邀请您的链接。", "Open the link of your invitation first.");
    public static readonly Refusal Spent = new("TK-INV-2", "这个邀请链接用过了、过期了或者被收回了。请联系邀请您的单位重新邀请。", "This invitation was used, has expired or was taken back. Ask the bureau for a new one.");
}
