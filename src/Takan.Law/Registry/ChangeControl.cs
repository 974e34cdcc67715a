namespace Takan.Law.Registry;

/// <summary>Filed data changes only by written application and with the centre's consent (TJ-39), and it must follow what has changed (TJ-61, TJ-62).</summary>
public static class ChangeControl
{
    private const string Rule = "TJ-39";

    /// <summary>What an application must bring: why, and the signed paper.</summary>
    public static Refusal? MissingReason(string? reason) => string.IsNullOrWhiteSpace(reason)
        ? new(Rule, "请写明变更理由；备案信息不能随意更改。", "Give the reason: filed data is not changed at will.")
        : null;

    public static Refusal? MissingPaper(bool hasPaper) => hasPaper
        ? null
        : new(Rule, "请附上盖章的书面申请（PDF、JPG 或 PNG，不超过 5 MB）。", "Attach the stamped written application (PDF, JPG or PNG, at most 5 MB).");

    /// <summary>Whoever applies does not consent.</summary>
    public static Refusal? OwnApplication(Guid appliedBy, Guid decidedBy) => appliedBy != decidedBy
        ? null
        : new(Rule, "变更申请是您自己提的，请另一位有权限的人来同意或退回。", "You made this application yourself: somebody else has to decide on it.");

    /// <summary>The person or the matter is called otherwise today than it was filed: something changed without a filing (TJ-61).</summary>
    /// <param name="today">Null where nobody of that account inspects any more, or the plan has no such matter.</param>
    public static bool ChangedUnfiled(SubjectName filed, SubjectName? today) => today is not null && today != filed;

    /// <summary>What has run out or has changed is not confirmed as right but brought up to date (TJ-62).</summary>
    public static Refusal? NotRightAnyMore(Validity validity, DateOnly today, bool changedUnfiled) => !(validity.Until < today) && !changedUnfiled
        ? null
        : new("TJ-62", "备案已经过期，或者和现在的人员、事项不一致，不能确认“没有变化”。请及时申请变更。",
            "The filing has run out, or person or matter have changed since: it cannot be confirmed as unchanged. Apply for a change in time.");
}
