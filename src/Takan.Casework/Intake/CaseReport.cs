using Takan.Casework.Catalog;
using Takan.Law.Process;
using Takan.Law.Profiles;

namespace Takan.Casework.Intake;

/// <summary>How the review report of a case stands, by the paper that the case is bound to (TJ-25).</summary>
public static class CaseReport
{
    /// <param name="inspected">The case was inspected, so that there is a record to report of.</param>
    public static ReportStanding Of(Case @case, CaseProfile profile, bool inspected) => profile.Bureau.Report is null || !inspected
        ? ReportStanding.NotDemanded
        : new() { Demanded = true, IssuedAt = @case.ReportedAt };

    /// <summary>What the inspectors write themselves: the matter's headings, else the bureau's.</summary>
    public static IReadOnlyList<ReportHeading> HeadingsOf(CaseProfile profile) =>
        profile.Matter.ReportHeadings.Count > 0 ? profile.Matter.ReportHeadings : profile.Bureau.Report?.Headings ?? [];
}
