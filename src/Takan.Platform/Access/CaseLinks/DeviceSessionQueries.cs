using Microsoft.EntityFrameworkCore;
using Takan.Platform.Database;

namespace Takan.Platform.Access.CaseLinks;

public static class DeviceSessionQueries
{
    /// <summary>Signed out by nobody, and the link behind it is in force. Whether its time has run out is another question.</summary>
    public static IQueryable<DeviceSession> SessionsNotEnded(this TakanDb db, DateTime now) =>
        from device in db.Set<DeviceSession>()
        join link in db.Set<CaseLink>() on device.LinkId equals link.Id
        where device.RevokedAt == null && link.RevokedAt == null && link.ExpiresAt > now
        select device;

    /// <summary>Signs the session out; the caller saves.</summary>
    public static async Task EndSessionAsync(this TakanDb db, Guid id, DateTime now, CancellationToken cancellationToken)
    {
        if (await db.Set<DeviceSession>().SingleOrDefaultAsync(row => row.Id == id && row.RevokedAt == null, cancellationToken) is { } session) session.RevokedAt = now;
    }
}
