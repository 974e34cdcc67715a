using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Database;

namespace Takan.Casework.Scheduling;

/// <summary>How others find inspections.</summary>
public static class InspectionQueries
{
    private static readonly InspectionState[] Ended =
    [
        InspectionState.ToldPassed, InspectionState.ToldRectification, InspectionState.ToldNotMet,
        InspectionState.SwitchedToOnSite, InspectionState.Cancelled, InspectionState.Sealed,
    ];

    public static IQueryable<Inspection> InspectionsOf(this TakanDb db, CaseId caseId) =>
        db.Set<Inspection>().Where(row => row.Cases.Any(link => link.CaseId == caseId)).OrderBy(row => row.Round);

    /// <summary>The inspection of the case that has no result yet; at most one.</summary>
    public static Task<Inspection?> OpenInspectionAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).Where(row => !Ended.Contains(row.State)).SingleOrDefaultAsync(cancellationToken);

    public static Task<Inspection?> LatestInspectionAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);

    public static Task<int> CountInspectionsAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).CountAsync(cancellationToken);
}
