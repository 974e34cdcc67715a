using Microsoft.EntityFrameworkCore;
using Takan.Casework.Catalog;
using Takan.Law.Registry;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>What filed people and matters are called today: in the house's accounts, in the bureau's plan.</summary>
public sealed class SubjectsToday(TakanDb db, Profiles profiles)
{
    /// <summary>By subject of the filing. A market entity is called what its filing says.</summary>
    public async Task<IReadOnlyDictionary<string, SubjectName>> OfAsync(Guid bureauId, FilingKind kind, CancellationToken cancellationToken) => kind switch
    {
        FilingKind.Person => await db.StaffToFile(bureauId).ToDictionaryAsync(staff => staff.Id.ToString(), staff => new SubjectName(staff.DisplayName), cancellationToken),
        FilingKind.Matter => (await profiles.CurrentAsync(bureauId, cancellationToken)).Profile.Matters.ToDictionary(matter => matter.Id, matter => new SubjectName(matter.Name, matter.Code)),
        _ => new Dictionary<string, SubjectName>(),
    };

    /// <summary>Null where the subject is no more, and for a market entity.</summary>
    public async Task<SubjectName?> OfAsync(Filing filing, CancellationToken cancellationToken) =>
        (await OfAsync(filing.BureauId, filing.Kind, cancellationToken)).GetValueOrDefault(filing.Subject);

    public async Task<bool> HasChangedAsync(Filing filing, CancellationToken cancellationToken) =>
        ChangeControl.ChangedUnfiled(filing.FiledName, await OfAsync(filing, cancellationToken));

    /// <summary>Filings of a kind whose subject changed without a filing (TJ-61).</summary>
    public async Task<IReadOnlyList<Guid>> ChangedAsync(Guid bureauId, FilingKind kind, CancellationToken cancellationToken)
    {
        var today = await OfAsync(bureauId, kind, cancellationToken);
        if (today.Count == 0) return [];
        var filed = await db.Set<Filing>().AsNoTracking().Where(row => row.BureauId == bureauId && row.Kind == kind).ToListAsync(cancellationToken);
        return [.. filed.Where(row => ChangeControl.ChangedUnfiled(row.FiledName, today.GetValueOrDefault(row.Subject))).Select(row => row.Id)];
    }
}
