namespace Takan.Law.Teams;

/// <summary>The three administrators (三员): nobody holds two of them.</summary>
public enum AdministratorDuty
{
    /// <summary>系统管理员: accounts, settings, operation.</summary>
    System,

    /// <summary>安全管理员: rights.</summary>
    Security,

    /// <summary>审计管理员: reads the audit trail.</summary>
    Audit,
}

/// <summary>Which acts and duties must lie with different people.</summary>
public static class SeparationOfDuties
{
    /// <summary>All administrator duties that one account would hold after a grant.</summary>
    public static Refusal? Together(IEnumerable<AdministratorDuty> duties)
        => duties.Distinct().Count() > 1
            ? new("TK-601", "系统、安全、审计三种管理员须由不同的人担任，一个账号只能担任一种。", "System, security and audit administrators are three people: one account holds one of them.")
            : null;

    /// <summary>Nobody gives rights to the own account.</summary>
    public static Refusal? Grant(Guid granter, Guid receiver)
        => granter == receiver
            ? new("TK-602", "不能给自己的账号授权，请由另一位管理员办理。", "Nobody grants rights to the own account: ask another administrator.")
            : null;

    /// <summary>An act of two: the second is another person.</summary>
    public static Refusal? SecondPerson(Guid first, Guid second)
        => first == second
            ? new("TK-603", "这一步须由另一个人确认。", "Another person must confirm this step.")
            : null;

    /// <summary>An observer watches and does not inspect (HC-42).</summary>
    public static Refusal? Observer(Guid observer, IEnumerable<Guid> team)
        => team.Contains(observer)
            ? new("HC-42", "踏勘人员不能担任本次观察员，请选派另一位。", "An inspector of the team cannot observe the same inspection.")
            : null;
}
