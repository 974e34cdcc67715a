using Takan.Law.Profiles;

namespace Takan.Law.Registry;

/// <summary>What a bureau's paper asks of the registry.</summary>
/// <param name="Demanded">No inspection without the three filings (三备案三不得, TJ-10 to TJ-12). Most papers ask for none.</param>
/// <param name="ConfirmMonths">Filed data not confirmed for longer than this is flagged as stale (TJ-62).</param>
public sealed record FilingRules(bool Demanded, int ConfirmMonths = FilingRules.DefaultConfirmMonths)
{
    /// <summary>The paper says "in time" and no number; a year is the house default.</summary>
    private const int DefaultConfirmMonths = 12;

    public static FilingRules Of(Profile profile) =>
        new(profile.Bureau.Filings is not null, profile.Bureau.Filings?.ConfirmMonths ?? DefaultConfirmMonths);

    public bool IsStale(DateTime confirmedAt, DateTime now) => confirmedAt.AddMonths(ConfirmMonths) < now;
}
