namespace Takan.Law.Registry;

/// <summary>Filed data changes only by written application and with the centre's consent (TJ-39).</summary>
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
}
