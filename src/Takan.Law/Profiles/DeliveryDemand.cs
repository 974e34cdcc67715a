namespace Takan.Law.Profiles;

/// <summary>What the bureau's paper says of giving out results (LJ-15, LJ-16). Null in papers that say nothing of it.</summary>
/// <param name="FreeMailing">They are mailed free of charge to who wants it.</param>
/// <param name="Source">Where the paper says so.</param>
public sealed record DeliveryDemand(bool FreeMailing, string Source);

/// <summary>A fee that is paid to the competent department before the result is given out (行政许可法 58: only by law or regulation).</summary>
/// <param name="Name">Name of the fee.</param>
/// <param name="Source">Law or regulation that sets it.</param>
/// <param name="PaidTo">Where it is paid.</param>
public sealed record MatterFee(string Name, string Source, string PaidTo = "");
