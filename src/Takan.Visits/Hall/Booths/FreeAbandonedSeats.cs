using Microsoft.EntityFrameworkCore;
using Quartz;
using Takan.Law.Process;
using Takan.Platform.Access.CaseLinks;
using Takan.Platform.Database;

namespace Takan.Visits.Hall;

/// <summary>Who walked away without leaving keeps a booth only as long as the session at its PC lasts; while a video runs, nobody is put out.</summary>
public sealed class FreeAbandonedSeats(TakanDb db, ReleaseBooth release, TimeProvider clock) : IJob
{
    public const string Name = "free-abandoned-seats";

    public static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    public ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken) => RunAsync(cancellationToken);

    public async ValueTask RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        // Signed out before its time, the seat waits that long for its own case to sign in again.
        var lasting = db.Set<DeviceSession>().Where(session => session.ExpiresAt > now).Select(session => session.Id);
        var abandoned = await db.Set<Booth>().AsNoTracking()
            .Where(row => row.State == BoothState.InSession && !lasting.Contains(row.DeviceSessionId!.Value))
            .Select(row => new { row.BureauId, row.Id, Seat = row.DeviceSessionId!.Value }).ToListAsync(cancellationToken);
        foreach (var booth in abandoned) await release.ByItselfAsync(booth.BureauId, booth.Id, booth.Seat, cancellationToken);
    }
}
