using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Access;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Registry;

/// <summary>Questions that several use cases of the register ask.</summary>
internal static class FilingQueries
{
    public static Task<bool> IsFiledAsync(this TakanDb db, Guid bureauId, FilingKind kind, string subject, CancellationToken cancellationToken) =>
        db.Set<Filing>().AnyAsync(row => row.BureauId == bureauId && row.Kind == kind && row.Subject == subject, cancellationToken);

    /// <summary>The name under which the bureau filed the entity of this code; null when it filed none.</summary>
    public static Task<string?> EntityTitleAsync(this TakanDb db, Guid bureauId, string creditCode, CancellationToken cancellationToken) =>
        db.Set<Filing>().Where(row => row.BureauId == bureauId && row.Kind == FilingKind.Entity && row.Subject == creditCode).Select(row => row.Title).SingleOrDefaultAsync(cancellationToken);

    /// <summary>Entities with another code whose names a reader would take for the same. They are offered, never merged.</summary>
    public static Task<List<Filing>> LookalikesAsync(this TakanDb db, Guid bureauId, string name, string creditCode, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name).Value;
        return db.Set<Filing>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && row.Kind == FilingKind.Entity && row.NameKey == key && row.Subject != creditCode)
            .OrderBy(row => row.FiledAt).ToListAsync(cancellationToken);
    }

    /// <summary>Entities that are filed under this code, or under a name that a reader would take for this one.</summary>
    public static Task<List<Filing>> EntitiesLikeAsync(this TakanDb db, Guid bureauId, string name, string creditCode, CancellationToken cancellationToken)
    {
        var key = NameKey.Of(name).Value;
        return db.Set<Filing>().AsNoTracking()
            .Where(row => row.BureauId == bureauId && row.Kind == FilingKind.Entity && (row.NameKey == key || row.Subject == creditCode))
            .OrderBy(row => row.FiledAt).ToListAsync(cancellationToken);
    }

    /// <summary>The picture that a draft refers to; an error at the field when the person did not hand it in.</summary>
    /// <param name="standing">The picture that is filed already, which anyone may keep.</param>
    public static async Task<RegistryPaper?> PhotoAsync(
        this TakanDb db, StaffActor staff, IReadOnlyDictionary<string, string> values, FieldErrors errors, CancellationToken cancellationToken, string? standing = null)
    {
        if (!values.TryGetValue(FilingForm.Photo, out var id) || id == standing) return null;
        var paper = await db.OwnPaperAsync(staff, id, cancellationToken);
        if (paper is not { IsPicture: true }) errors.Add(FilingForm.Photo, RegistryRefusals.PictureUnknown);
        return paper;
    }
}
