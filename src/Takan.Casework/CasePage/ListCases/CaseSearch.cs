using Microsoft.EntityFrameworkCore;
using Takan.Casework.Intake;
using Takan.Casework.Scheduling;
using Takan.Law.Identifiers;
using Takan.Platform.Access;
using Takan.Platform.Database;

namespace Takan.Casework.CasePage;

/// <summary>What people type to find a case. By the number of a person, by credit code and address one finds only the cases that one may read: to find is to learn.</summary>
public sealed class CaseSearch(TakanDb db, PersonalNumbers numbers)
{
    private const int TailLength = 4;

    /// <summary>One question for each index, which together find it; a single one with "or" would read every case of the bureau.</summary>
    public IReadOnlyList<IQueryable<Case>> Ways(IQueryable<Case> rows, StaffActor staff, string? typed)
    {
        var find = (typed ?? "").Trim();
        if (find.Length == 0) return [rows];
        if (CaseNumber.Parse(find).IsAllowed(out var number, out _)) find = number.ToString();
        var containing = Containing(rows, staff, SearchKey.Of(find));
        if (find.Length != TailLength) return [containing];
        var (tail, open) = (numbers.TailIndex(staff.BureauId, find), OpenTo(rows, staff));
        return [containing, open.Where(row => row.ContactIdTailIndex == tail), open.Where(row => row.ContactPhoneTail == find)];
    }

    private IQueryable<Case> Containing(IQueryable<Case> rows, StaffActor staff, SearchKey key)
    {
        var (text, marks) = (key.Value, key.Demanded());
        if (text.Length == 0) return rows.Where(_ => false);
        // PostgreSQL alone has an index of them; SQLite reads the texts.
        if (marks.Length > 0 && db.Database.IsNpgsql()) rows = rows.Where(row => marks.All(mark => row.SearchMarks.Contains(mark)));
        rows = rows.Where(row => row.SearchText.Contains(text));
        if (ReadsAll(staff)) return rows;
        var open = OpenTo(rows, staff).Select(row => row.Id);
        // Number and name come first in the text: a list shows them to everyone.
        return rows.Where(row => row.SearchText.IndexOf(text) < row.SearchText.IndexOf("\n" + row.CreditCode) || open.Contains(row.Id));
    }

    private static bool ReadsAll(StaffActor staff) => CaseworkPermissions.Of(CaseworkPermissions.Read).IsForAllOfTheBureau(staff);

    private IQueryable<Case> OpenTo(IQueryable<Case> rows, StaffActor staff)
    {
        if (ReadsAll(staff)) return rows;
        var me = staff.Id;
        return rows.Where(row => row.ResponsibleOfficer == me
            || db.VisitsOfCases().Any(held => held.CaseId == row.Id && held.Visit.Team.Any(member => member.StaffId == me)));
    }
}
