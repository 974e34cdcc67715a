namespace Takan.Law.Profiles;

/// <summary>A recorded decision to go on after a trial (TJ-65, DL-35).</summary>
/// <param name="Document">Number and title of the decision.</param>
/// <param name="IsExample">示例: ships with a sample profile and stands for a decision that the bureau has yet to take.</param>
public sealed record Renewal(DateOnly Until, string Document, DateOnly RecordedOn, string RecordedBy, bool IsExample = false);

/// <summary>Whether the paper still carries new cases. Running cases go on by the profile that they are bound to.</summary>
public static class ProfileValidity
{
    public const string Rule = "DL-35";

    private static readonly int[] AlertDays = [60, 30, 7];

    /// <summary>Last day of the trial or of its latest renewal; null when the paper sets none.</summary>
    public static DateOnly? LastDay(Paper paper)
        => paper.TrialUntil is { } trial ? paper.Renewals.Select(renewal => renewal.Until).Append(trial).Max() : null;

    public static Outcome<Paper> MayTakeNewCases(Paper paper, DateOnly today)
        => LastDay(paper) is { } last && today > last
            ? new Refusal(Rule, $"《{paper.Title}》试行到 {last:yyyy-MM-dd}，已经期满。请先登记续期决定，再受理新的办件。", $"The trial ended on {last:yyyy-MM-dd}. Record a renewal before new cases are taken.")
            : paper;

    /// <summary>The paper with a decision to go on. An example renewal only stands for the bureau's own and gives way to it.</summary>
    public static Outcome<Paper> Renew(Paper paper, Renewal renewal)
    {
        if (paper.TrialUntil is null)
            return new Refusal(Rule, "工作方案没有试行期，不需要续期。", "The work plan has no trial to renew.");
        if (string.IsNullOrWhiteSpace(renewal.Document))
            return new Refusal(Rule, "请写明续期决定的文号和标题。", "Name the decision: number and title.");
        var own = paper with { Renewals = [.. paper.Renewals.Where(earlier => !earlier.IsExample)] };
        if (renewal.Until <= LastDay(own) || renewal.Until < renewal.RecordedOn)
            return new Refusal(Rule, $"续期的截止日期应晚于现在的最后一天 {LastDay(own):yyyy-MM-dd}，也不能早于今天。", $"A renewal ends after {LastDay(own):yyyy-MM-dd} and not before today.");
        return own with { Renewals = [.. own.Renewals, renewal] };
    }

    /// <summary>Days left when the bureau is to be reminded: 60, 30, 7; null on other days.</summary>
    public static int? AlertDue(Paper paper, DateOnly today)
        => LastDay(paper) is { } last && AlertDays.Contains(last.DayNumber - today.DayNumber) ? last.DayNumber - today.DayNumber : null;
}
