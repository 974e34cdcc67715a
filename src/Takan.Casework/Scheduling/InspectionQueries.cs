using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Law.Profiles;
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

    private static readonly VisitKind[] Decisive = [.. VisitKinds.Deciding];

    private static readonly InspectionState[] AdviceAhead = [.. Enum.GetValues<InspectionState>().Where(state => state.AdviceIsAhead())];

    /// <summary>What the result of the case can rest on; trial inspections and guidance are not among them (LT-45).</summary>
    public static IQueryable<Inspection> InspectionsOf(this TakanDb db, CaseId caseId) =>
        db.AllVisitsOf(caseId).Deciding().OrderBy(row => row.Round);

    /// <summary>Of every kind.</summary>
    public static IQueryable<Inspection> AllVisitsOf(this TakanDb db, CaseId caseId) => db.VisitsOfCases().Where(row => row.CaseId == caseId).Select(row => row.Visit);

    /// <summary>
    /// Every inspection beside each case that it serves. Whoever asks by case starts here: as a condition within a condition SQLite would look through all
    /// inspections for each case.
    /// </summary>
    public static IQueryable<VisitOfCase> VisitsOfCases(this TakanDb db) => db.Set<Inspection>().SelectMany(row => row.Cases, (row, link) => new VisitOfCase { Visit = row, CaseId = link.CaseId });

    public static IQueryable<Inspection> Deciding(this IQueryable<Inspection> visits) => visits.Where(row => Decisive.Contains(row.Kind));

    public static IQueryable<VisitOfCase> Deciding(this IQueryable<VisitOfCase> visits) => visits.Where(row => Decisive.Contains(row.Visit.Kind));

    public static IQueryable<Inspection> OnlyAdvice(this IQueryable<Inspection> visits) => visits.Where(row => !Decisive.Contains(row.Kind));

    /// <summary>
    /// The one that the case's phone goes to comes first: a trial or guidance that is still to be held, as only before the inspection there can be one;
    /// then the newest inspection; then the newest advice.
    /// </summary>
    public static IQueryable<Inspection> InTurn(this IQueryable<Inspection> visits) => visits
        .OrderByDescending(row => AdviceAhead.Contains(row.State)).ThenByDescending(row => row.Round).ThenByDescending(row => row.OpenedAt);

    /// <summary>The inspection of the case that has no result yet; at most one.</summary>
    public static Task<Inspection?> OpenInspectionAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).Where(row => !Ended.Contains(row.State)).SingleOrDefaultAsync(cancellationToken);

    public static Task<Inspection?> LatestInspectionAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).OrderByDescending(row => row.Round).FirstOrDefaultAsync(cancellationToken);

    public static Task<int> CountInspectionsAsync(this TakanDb db, CaseId caseId, CancellationToken cancellationToken) =>
        db.InspectionsOf(caseId).CountAsync(cancellationToken);
}
