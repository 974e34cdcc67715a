using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>What the rows of a list name by an id: matters and people.</summary>
public sealed class CaseNames(TakanDb db, Profiles profiles)
{
    private IReadOnlyDictionary<Guid, string> people = new Dictionary<Guid, string>();
    private readonly Dictionary<string, string> matters = [];

    public async Task LoadAsync(IReadOnlyList<CaseRow> rows, CancellationToken cancellationToken)
    {
        var officers = rows.Select(row => row.ResponsibleOfficer).OfType<Guid>().Distinct().ToList();
        people = await db.Set<StaffAccount>().Where(row => officers.Contains(row.Id)).Select(row => new { row.Id, row.DisplayName })
            .ToDictionaryAsync(row => row.Id, row => row.DisplayName, cancellationToken);
        foreach (var bound in rows.DistinctBy(row => (row.ProfileDigest, row.Matter)))
            matters.TryAdd(bound.Matter, (await profiles.FindAsync(bound.ProfileDigest, cancellationToken)).FindMatter(bound.Matter)?.Name ?? "");
    }

    public string Matter(CaseRow row) => matters.GetValueOrDefault(row.Matter, "");

    public string Officer(CaseRow row) => row.ResponsibleOfficer is { } id ? people.GetValueOrDefault(id, "") : "";
}
