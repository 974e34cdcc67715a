using Takan.Law.Calendar;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>How a filing stands now, for the chips of list and page.</summary>
/// <param name="HasChanged">The subject is called otherwise today than filed (TJ-61).</param>
public sealed record FilingState(Filing Filing, FilingRules Rules, DateTime Now, bool HasChanged)
{
    public bool HoldsToday => new Validity(Filing.ValidFrom, Filing.ValidUntil).Covers(ChinaTime.Day(Now));

    /// <summary>Old data that may still be right is compared; what has run out or has changed is brought up to date.</summary>
    public bool ConfirmIsNext => IsStale && HoldsToday && !HasChanged;

    public bool IsStale => Rules.IsStale(Filing.ConfirmedAt, Now);
}
