using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>What to list. All but what is searched for is the address of the page, so a link shows the same to everyone who may see it.</summary>
/// <param name="Find">Part of the number, the name, the credit code or the address; or four characters: also the tail of the ID or phone number.</param>
/// <param name="Before">Registration time of the last row of the page before; keyset, so that new cases move nothing.</param>
public sealed record CaseFilter(string? Find = null, CaseState? State = null, Guid? Officer = null, DateTime? Before = null, string? BeforeNumber = null);

/// <param name="Total">Of a long list <see cref="CaseList.MostCounted"/>, and <paramref name="IsLonger"/> says that there are more.</param>
public sealed record CaseListPage(IReadOnlyList<CaseRow> Rows, int Total, bool IsLonger, bool HasMore);

/// <summary>Lists and finds the cases of a bureau, newest first.</summary>
public sealed class CaseList(TakanDb db, CaseSearch search)
{
    public const int FindLength = 60;
    public const int PageSize = 30;

    /// <summary>Nobody counts further by eye, and counting a million takes longer than reading the page.</summary>
    public const int MostCounted = 1000;

    public async Task<CaseListPage> ReadAsync(StaffActor staff, CaseFilter filter, CancellationToken cancellationToken)
    {
        var ways = search.Ways(Matching(staff, filter), staff, filter.Find);
        var found = new List<CaseRow>();
        foreach (var way in ways) found.AddRange(await PageAsync(way, filter, cancellationToken));
        CaseRow[] page = ways.Count == 1
            ? [.. found]
            : [.. found.DistinctBy(row => row.Id).OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Number, StringComparer.Ordinal)];
        // A first page that is not full has counted itself.
        var total = page.Length <= PageSize && filter.Before is null ? page.Length : await CountAsync(ways, cancellationToken);
        return new([.. page.Take(PageSize)], Math.Min(total, MostCounted), total > MostCounted, page.Length > PageSize);
    }

    private IQueryable<Case> Matching(StaffActor staff, CaseFilter filter)
    {
        var rows = db.Set<Case>().AsNoTracking().Where(row => row.BureauId == staff.BureauId);
        // What was not sent yet is the applicant's own; it is found by those who ask for it.
        rows = filter.State is { } state ? rows.Where(row => row.State == state) : rows.Where(row => row.State != CaseState.Applying);
        return filter.Officer is { } officer ? rows.Where(row => row.ResponsibleOfficer == officer) : rows;
    }

    private static Task<List<CaseRow>> PageAsync(IQueryable<Case> rows, CaseFilter filter, CancellationToken cancellationToken)
    {
        // Cases of one millisecond stand by number, and the last one shown may be among them. The first half alone says where the index begins.
        if (filter is { Before: { } before, BeforeNumber: { } last })
            rows = rows.Where(row => row.RegisteredAt <= before && (row.RegisteredAt < before || row.Number.CompareTo(last) < 0));
        return rows.OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Number).Take(PageSize + 1).Select(CaseRow.Of).ToListAsync(cancellationToken);
    }

    private static Task<int> CountAsync(IReadOnlyList<IQueryable<Case>> ways, CancellationToken cancellationToken) =>
        ways.Select(rows => rows.Select(row => row.Id).Take(MostCounted + 1)).Aggregate((one, other) => one.Union(other)).CountAsync(cancellationToken);
}
