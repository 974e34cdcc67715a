using Takan.Casework.Catalog;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;

namespace Takan.Casework.CasePage;

/// <summary>A case as a page shows it: the row, its profile, its inspections, the names of the people.</summary>
public sealed record CaseView(Case Case, CaseProfile Profile, IReadOnlyList<Inspection> Inspections, IReadOnlyDictionary<Guid, string> Names)
{
    /// <summary>The newest inspection, whether open or ended.</summary>
    public Inspection? Inspection => Inspections.Count > 0 ? Inspections[^1] : null;

    public string NameOf(Guid? staff) => staff is { } id && Names.TryGetValue(id, out var name) ? name : "";

    public string TeamNames => string.Join('、', Inspection?.Team.Select(member => NameOf(member.StaffId)) ?? []);
}
