using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Law.Process;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>What to list. All but what is searched for is the address of the page, so a link shows the same to everyone who may see it.</summary>
/// <param name="Find">Part of the number, the name or the credit code; or four characters: also the tail of the ID or phone number.</param>
/// <param name="Before">Registration time of the last row of the page before; keyset, so that new cases move nothing.</param>
public sealed record CaseFilter(string? Find = null, CaseState? State = null, Guid? Officer = null, DateTime? Before = null, string? BeforeNumber = null);

public sealed record CaseListPage(IReadOnlyList<Case> Rows, int Total, bool HasMore);

/// <summary>Lists and finds the cases of a bureau, newest first. By the number of a person one finds only the cases that one may read: to find is to learn.</summary>
public sealed class CaseList(TakanDb db, PersonalNumbers numbers)
{
    public const int FindLength = 60;
    public const int PageSize = 30;
    private const int TailLength = 4;

    public async Task<CaseListPage> ReadAsync(StaffActor staff, CaseFilter filter, CancellationToken cancellationToken)
    {
        var rows = Matching(staff, filter);
        var total = await rows.CountAsync(cancellationToken);
        // Cases of one millisecond stand by number, and the last one shown may be among them.
        if (filter is { Before: { } before, BeforeNumber: { } last })
            rows = rows.Where(row => row.RegisteredAt < before || (row.RegisteredAt == before && row.Number.CompareTo(last) < 0));

        var page = await rows.AsNoTracking().OrderByDescending(row => row.RegisteredAt).ThenByDescending(row => row.Number).Take(PageSize + 1).ToListAsync(cancellationToken);
        return new([.. page.Take(PageSize)], total, page.Count > PageSize);
    }

    private IQueryable<Case> Matching(StaffActor staff, CaseFilter filter)
    {
        var rows = db.Set<Case>().Where(row => row.BureauId == staff.BureauId);
        // What was not sent yet is the applicant's own; it is found by those who ask for it.
        rows = filter.State is { } state ? rows.Where(row => row.State == state) : rows.Where(row => row.State != CaseState.Applying);
        if (filter.Officer is { } officer) rows = rows.Where(row => row.ResponsibleOfficer == officer);
        var find = (filter.Find ?? "").Trim();
        if (find.Length == 0) return rows;
        if (CaseNumber.Parse(find).IsAllowed(out var number, out _)) find = number.ToString();
        var upper = find.ToUpperInvariant();
        if (find.Length != TailLength)
            return rows.Where(row => row.Number.Contains(find) || row.EntityName.Contains(find) || row.CreditCode.Contains(upper));
        var tail = numbers.TailIndex(staff.BureauId, find);
        var (all, me) = (CaseworkPermissions.Of(CaseworkPermissions.Read).IsForAllOfTheBureau(staff), staff.Id);
        return rows.Where(row => row.Number.Contains(find) || row.EntityName.Contains(find) || row.CreditCode.Contains(upper)
            || ((row.ContactIdTailIndex == tail || row.ContactPhoneTail == find)
                && (all || row.ResponsibleOfficer == me
                    || db.Set<Inspection>().Any(visit => visit.Cases.Any(link => link.CaseId == row.Id) && visit.Team.Any(member => member.StaffId == me)))));
    }
}
