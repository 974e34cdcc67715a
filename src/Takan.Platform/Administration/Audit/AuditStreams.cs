using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Log;

namespace Takan.Platform.Administration;

/// <summary>Which streams an audit administrator may open: those of the own bureau. Whose a case is, its capability says.</summary>
public sealed class AuditStreams(CurrentActor current, IEnumerable<IResourceScope> scopes)
{
    /// <param name="name"><c>case/…</c>, <c>inspection/…</c>; anything else is the bureau's own stream.</param>
    /// <returns>Null where it is not there for this bureau.</returns>
    public async Task<LogStream?> FindAsync(string? name, CancellationToken cancellationToken)
    {
        var unit = LogStream.OfUnit(current.Staff.BureauId);
        if (string.IsNullOrWhiteSpace(name) || name == unit.Name) return unit;
        if (name.Split('/') is not [var kind, var id]) return null;
        var facts = kind switch
        {
            "case" when CaseId.TryParse(id, null, out _) => await FactsAsync("caseId", id, cancellationToken),
            "inspection" when InspectionId.TryParse(id, null, out _) => await FactsAsync("inspectionId", id, cancellationToken),
            _ => null,
        };
        return facts?.BureauId == current.Staff.BureauId ? new LogStream(name) : null;
    }

    private async Task<ResourceFacts?> FactsAsync(string routeValue, string id, CancellationToken cancellationToken) =>
        scopes.FirstOrDefault(scope => scope.RouteValue == routeValue) is { } found ? await found.FindAsync(id, cancellationToken) : null;
}
