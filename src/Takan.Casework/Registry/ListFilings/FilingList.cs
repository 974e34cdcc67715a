using Microsoft.EntityFrameworkCore;
using Takan.Law.Identifiers;
using Takan.Law.Registry;
using Takan.Platform.Database;

namespace Takan.Casework.Registry;

/// <param name="Find">Part of the name or of the number, however it is spelt.</param>
/// <param name="StaleBefore">Only what nobody has confirmed since.</param>
/// <param name="LapsedBy">Only what had run out before this day.</param>
/// <param name="Only">Only these; all where it is not said.</param>
/// <param name="AfterTitle">Title and subject of the last row of the page before; keyset, so that new filings move nothing.</param>
public sealed record FilingFilter(FilingKind Kind, string? Find = null, DateTime? StaleBefore = null, DateOnly? LapsedBy = null, IReadOnlyList<Guid>? Only = null, string? AfterTitle = null, string? AfterSubject = null);

public sealed record FilingPage(IReadOnlyList<Filing> Rows, int Total, bool HasMore);

/// <summary>Lists and finds what is filed, by name.</summary>
public sealed class FilingList(TakanDb db)
{
    public const int FindLength = 60;
    public const int PageSize = 30;

    public async Task<FilingPage> ReadAsync(Guid bureauId, FilingFilter filter, CancellationToken cancellationToken)
    {
        var rows = Matching(bureauId, filter);
        var total = await rows.CountAsync(cancellationToken);
        if (filter is { AfterTitle: { } title, AfterSubject: { } subject })
            rows = rows.Where(row => row.Title.CompareTo(title) > 0 || (row.Title == title && row.Subject.CompareTo(subject) > 0));
        var page = await rows.AsNoTracking().OrderBy(row => row.Title).ThenBy(row => row.Subject).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new([.. page.Take(PageSize)], total, page.Count > PageSize);
    }

    /// <summary>Applications that wait for the centre, oldest first.</summary>
    public Task<List<FilingChange>> WaitingAsync(Guid bureauId, CancellationToken cancellationToken) =>
        db.Set<FilingChange>().AsNoTracking().Where(row => row.BureauId == bureauId && row.State == ChangeState.Waiting)
            .OrderBy(row => row.AppliedAt).Take(PageSize).ToListAsync(cancellationToken);

    private IQueryable<Filing> Matching(Guid bureauId, FilingFilter filter)
    {
        var rows = db.Set<Filing>().Where(row => row.BureauId == bureauId && row.Kind == filter.Kind);
        if (filter.StaleBefore is { } day) rows = rows.Where(row => row.ConfirmedAt < day);
        if (filter.LapsedBy is { } today) rows = rows.Where(row => row.ValidUntil < today);
        if (filter.Only is { } only) rows = rows.Where(row => only.Contains(row.Id));
        var find = (filter.Find ?? "").Trim();
        if (find.Length == 0) return rows;
        var (upper, key) = (find.ToUpperInvariant(), NameKey.Of(find).Value);
        return key.Length == 0
            ? rows.Where(row => row.Title.Contains(find) || row.Number.Contains(upper))
            : rows.Where(row => row.Title.Contains(find) || row.Number.Contains(upper) || row.NameKey.Contains(key));
    }
}
