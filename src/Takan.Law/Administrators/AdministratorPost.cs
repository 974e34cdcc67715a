namespace Takan.Law.Administrators;

/// <summary>Who administers the system, in three separate hands (三员).</summary>
public static class AdministratorPost
{
    public static readonly Refusal HeldAlone = new(
        "TK-ADM-1",
        "系统、安全、审计管理员必须是三个人，也不能兼任其他岗位。请另选一人。",
        "System, security and audit administrator are three people, and none of them holds another role. Choose another person.");

    /// <summary>
    /// A post of the three is held alone: no second post and no role in the bureau's work.
    /// Source: GB/T 22239-2019 level 3, 8.1.5 and 8.1.7 (a full-time security administrator, audit apart from operation).
    /// </summary>
    /// <param name="holdsPost">The account holds one of the three posts already.</param>
    /// <param name="holdsRole">The account holds any role in the bureau's work already.</param>
    /// <param name="wantsPost">What it is to receive is one of the three posts.</param>
    /// <returns>Null when allowed.</returns>
    public static Refusal? MayAlsoHold(bool holdsPost, bool holdsRole, bool wantsPost) =>
        holdsPost || (wantsPost && holdsRole) ? HeldAlone : null;
}
