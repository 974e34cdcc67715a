using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <param name="Total">Of a long list <see cref="CaseList.MostCounted"/>, and <paramref name="IsLonger"/> says that there are more.</param>
public sealed record CaseListPage(IReadOnlyList<CaseRow> Rows, int Total, bool IsLonger, bool HasMore);

/// <summary>Lists and finds the cases of a bureau, newest first.</summary>
public sealed class CaseList(TakanDb db, CaseSearch search, DueCases due)
{
    public const int FindLength = 60;
    public const int PageSize = 30;

    /// <summary>Nobody counts further by eye, and counting a million takes longer than reading the page.</summary>
    public const int MostCounted = 1000;

    public async Task<CaseListPage> ReadAsync(StaffActor staff, CaseFilter filter, CancellationToken cancellationToken)
    {
        var ways = await WaysAsync(staff, filter, cancellationToken);
        var page = await NewestAsync(ways, filter, PageSize + 1, cancellationToken);
        // A first page that is not full has counted itself.
        var total = page.Count <= PageSize && filter.Before is null ? page.Count : await CountAsync(ways, cancellationToken);
        return new([.. page.Take(PageSize)], Math.Min(total, MostCounted), total > MostCounted, page.Count > PageSize);
    }

    /// <summary>The same rows in the same order without pages.</summary>
    /// <returns>At most <paramref name="most"/> and one more, which says that there are more.</returns>
    public async Task<IReadOnlyList<CaseRow>> ReadAllAsync(StaffActor staff, CaseFilter filter, int most, CancellationToken cancellationToken) =>
        await NewestAsync(await WaysAsync(staff, filter, cancellationToken), filter, most + 1, cancellationToken);

    private async Task<IReadOnlyList<IQueryable<Case>>> WaysAsync(StaffActor staff, CaseFilter filter, CancellationToken cancellationToken)
    {
        var rows = await NarrowedAsync(staff, filter, cancellationToken);
        var asked = await OfficersAsync(staff, filter, cancellationToken);
        if (!string.IsNullOrWhiteSpace(filter.Find)) return search.Ways(OfOfficers(OfStates(rows, filter), asked), staff, filter.Find);
        // One question for each officer or each state: an index holds the newest of one, and those of several would have to be sorted.
        if (asked is { } officers)
            return [.. officers.Select(officer => OfStates(rows, filter).Where(row => row.ResponsibleOfficer == officer))];
        return filter.States is { } states ? [.. states.Select(state => rows.Where(row => row.State == state))] : [OfStates(rows, filter)];
    }

    private static IQueryable<Case> OfStates(IQueryable<Case> rows, CaseFilter filter)
    {
        // What was not sent yet is the applicant's own; it is found by those who ask for it.
        if (filter.States is not { } states) return rows.Where(row => row.State != CaseState.Applying);
        return states is [var one] ? rows.Where(row => row.State == one) : rows.Where(row => states.Contains(row.State));
    }

    private static IQueryable<Case> OfOfficers(IQueryable<Case> rows, IReadOnlyList<Guid>? asked) =>
        asked is { } officers ? rows.Where(row => row.ResponsibleOfficer != null && officers.Contains(row.ResponsibleOfficer.Value)) : rows;

    private async Task<IQueryable<Case>> NarrowedAsync(StaffActor staff, CaseFilter filter, CancellationToken cancellationToken)
    {
        var rows = db.Set<Case>().AsNoTracking().Where(row => row.BureauId == staff.BureauId);
        if (filter.Matter is { } matter) rows = rows.Where(row => row.Matter == matter);
        if (filter.Channel is { } channel) rows = rows.Where(row => row.Channel == channel);
        if (filter.Subdistrict is { } subdistrict) rows = rows.Where(row => row.Subdistrict == subdistrict);
        if (filter.AcceptedFrom is { } from) rows = rows.Where(row => row.AcceptedAt >= from);
        if (filter.AcceptedBefore is { } until) rows = rows.Where(row => row.AcceptedAt < until);
        return filter.Due is { } term ? rows.Where(await due.OfAsync(staff.BureauId, term, cancellationToken)) : rows;
    }

    /// <summary>Null: whoever it is.</summary>
    private async Task<IReadOnlyList<Guid>?> OfficersAsync(StaffActor staff, CaseFilter filter, CancellationToken cancellationToken)
    {
        if (filter.Unit is not { } unit) return filter.Officer is { } one ? [one] : null;
        return await db.Set<StaffAccount>().Where(row => row.BureauId == staff.BureauId && row.UnitId == unit && (filter.Officer == null || row.Id == filter.Officer))
            .Select(row => row.Id).ToListAsync(cancellationToken);
    }

    private static async Task<IReadOnlyList<CaseRow>> NewestAsync(IReadOnlyList<IQueryable<Case>> ways, CaseFilter filter, int count, CancellationToken cancellationToken)
    {
        var found = new List<CaseRow>();
        foreach (var way in ways) found.AddRange(await Ordered(way, filter).Take(count).Select(CaseRow.Of).ToListAsync(cancellationToken));
        if (ways.Count == 1) return found;
        return [.. found.DistinctBy(row => row.Id).OrderByDescending(row => row.Since(filter)).ThenByDescending(row => row.Number, StringComparer.Ordinal).Take(count)];
    }

    /// <summary>Cases of one millisecond stand by number, and the last one shown may be among them. The first half of a beginning alone says where the index begins.</summary>
    private static IQueryable<Case> Ordered(IQueryable<Case> rows, CaseFilter filter)
    {
        var (before, last) = (filter.Before, filter.BeforeNumber);
        var follows = before is not null && last is not null;
        if (filter.IsByAcceptance)
        {
            if (follows) rows = rows.Where(row => row.AcceptedAt <= before && (row.AcceptedAt < before || row.Number.CompareTo(last) < 0));
            return rows.OrderByDescending(row => row.AcceptedAt).ThenByDescending(row => row.Number);
        }

        if (follows) rows = rows.Where(row => row.RegisteredAt <= before && (row.RegisteredAt < before || row.Number.CompareTo(last) < 0));
        return rows.OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Number);
    }

    /// <summary>No way leads to the cases of a unit without people, or to late ones that have ended.</summary>
    private static async Task<int> CountAsync(IReadOnlyList<IQueryable<Case>> ways, CancellationToken cancellationToken) => ways.Count == 0 ? 0 :
        await ways.Select(rows => rows.Select(row => row.Id).Take(MostCounted + 1)).Aggregate((one, other) => one.Union(other)).CountAsync(cancellationToken);
}
