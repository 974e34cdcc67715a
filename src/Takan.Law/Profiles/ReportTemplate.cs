namespace Takan.Law.Profiles;

/// <summary>The review report that the bureau's paper demands of each inspection (TJ-25).</summary>
/// <param name="Title">Name of the report.</param>
/// <param name="Headings">What the inspectors write themselves, where the matter has no headings of its own.</param>
/// <param name="Source">Where the paper says so.</param>
public sealed record ReportDemand(string Title, IReadOnlyList<ReportHeading> Headings, string Source);

/// <summary>A heading of the report that is written by hand; all the rest is filled from the record.</summary>
/// <param name="Hint">What belongs there.</param>
public sealed record ReportHeading(string Id, string Title, string Hint = "");
