using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using Takan.Platform.Access;
using Takan.Platform.Access.Staff;
using Takan.Platform.Database;
using Takan.Platform.Web;

namespace Takan.Casework.Scheduling;

/// <summary>Answers the secret address of a subscription with the appointments of its person.</summary>
public sealed class CalendarFeeds(TakanDb db, AppointmentEvents events, TimeProvider clock, IStringLocalizer words)
{
    private const int DaysBack = 31;

    internal static byte[] DigestOf(string token) => SHA256.HashData(Encoding.UTF8.GetBytes(token));

    /// <returns>Null where the address is unknown, was revoked, or its person inspects here no longer.</returns>
    public async Task<byte[]?> OfAsync(string token, CancellationToken cancellationToken)
    {
        var digest = DigestOf(token);
        var person = await (
            from feed in db.Set<CalendarFeed>()
            where feed.TokenDigest == digest
            join staff in db.Set<StaffAccount>() on feed.StaffId equals staff.Id
            where !staff.Disabled && staff.Roles.Any(grant => grant.Role == Role.Inspector || grant.Role == Role.CentreLead)
            select new { staff.Id, staff.DisplayName }).SingleOrDefaultAsync(cancellationToken);
        if (person is null) return null;
        var since = clock.GetUtcNow().UtcDateTime.AddDays(-DaysBack);
        var inspections = await db.Set<Inspection>().AsNoTracking()
            .Where(row => row.AppointmentAt >= since && row.Team.Any(member => member.StaffId == person.Id))
            .OrderBy(row => row.AppointmentAt).ToListAsync(cancellationToken);
        return CalendarWriter.Write(await events.ForStaffAsync(inspections, cancellationToken), words["踏勘日程 · {0}", person.DisplayName]);
    }
}
