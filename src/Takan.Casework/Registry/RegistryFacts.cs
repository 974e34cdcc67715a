using Microsoft.EntityFrameworkCore;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <summary>What gates ask of the register.</summary>
public sealed class RegistryFacts(TakanDb db, SubjectsToday subjects)
{
    /// <summary>Null while the matter is not filed.</summary>
    public Task<Validity?> MatterAsync(Guid bureauId, string matter, CancellationToken cancellationToken) =>
        db.Set<Filing>().Where(row => row.BureauId == bureauId && row.Kind == FilingKind.Matter && row.Subject == matter)
            .Select(row => new Validity(row.ValidFrom, row.ValidUntil)).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Every inspector of the bureau, filed or not.</summary>
    public async Task<IReadOnlyDictionary<Guid, PersonFiling>> PeopleAsync(Guid bureauId, CancellationToken cancellationToken)
    {
        var filed = await db.Set<Filing>().AsNoTracking().Where(row => row.BureauId == bureauId && row.Kind == FilingKind.Person)
            .ToDictionaryAsync(row => row.Subject, cancellationToken);
        var staff = await subjects.OfAsync(bureauId, FilingKind.Person, cancellationToken);
        return staff.ToDictionary(person => Guid.Parse(person.Key), person => filed.TryGetValue(person.Key, out var filing)
            ? new PersonFiling(person.Value.Title, new(filing.ValidFrom, filing.ValidUntil))
            {
                IsSuspended = filing.IsSuspended,
                HasChanged = ChangeControl.ChangedUnfiled(filing.FiledName, person.Value),
            }
            : new PersonFiling(person.Value.Title, null));
    }

    /// <summary>The bureau's plan calls the matter otherwise than it was filed.</summary>
    public async Task<bool> MatterChangedAsync(Guid bureauId, string matter, CancellationToken cancellationToken) =>
        await db.Set<Filing>().AsNoTracking().SingleOrDefaultAsync(row => row.BureauId == bureauId && row.Kind == FilingKind.Matter && row.Subject == matter, cancellationToken) is { } filing
        && await subjects.HasChangedAsync(filing, cancellationToken);

    public Task<bool> IsEntityFiledAsync(Guid bureauId, string creditCode, CancellationToken cancellationToken) =>
        db.Set<Filing>().AnyAsync(row => row.BureauId == bureauId && row.Kind == FilingKind.Entity && row.Subject == creditCode, cancellationToken);
}

/// <summary>Accounts that may be filed as inspecting staff.</summary>
public static class StaffForFiling
{
    public static IQueryable<StaffAccount> StaffToFile(this TakanDb db, Guid bureauId) => db.Set<StaffAccount>().AsNoTracking()
        .Where(staff => staff.BureauId == bureauId && !staff.Disabled && staff.Roles.Any(grant => grant.Role == Role.Inspector))
        .OrderBy(staff => staff.DisplayName);
}
