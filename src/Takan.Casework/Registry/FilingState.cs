using Takan.Law.Calendar;
using Takan.Law.Registry;

namespace Takan.Casework.Registry;

/// <summary>How a filing stands now, for the chips of list and page.</summary>
public sealed record FilingState(Filing Filing, FilingRules Rules, DateTime Now)
{
    public bool HoldsToday => new Validity(Filing.ValidFrom, Filing.ValidUntil).Covers(ChinaTime.Day(Now));

    public bool IsStale => Rules.IsStale(Filing.ConfirmedAt, Now);
}
